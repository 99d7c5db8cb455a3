// COIN-OR's Clp (Debian: coinor-libclp-dev), as it is. SurveyAnalysis is the only module that imports it.
#include <coin/Clp_C_Interface.h>
