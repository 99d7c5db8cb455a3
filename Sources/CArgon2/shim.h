// libargon2 (Debian: libargon2-dev), as it is. SurveyTerminal is the only module that imports it.
#include <argon2.h>
