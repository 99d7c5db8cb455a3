/* The GNU Linear Programming Kit, in whole numbers the oracle of the disclosure tests; only tests link with it. */
#ifndef CGLPK_SHIM_H
#define CGLPK_SHIM_H

#include <glpk.h>

#endif
