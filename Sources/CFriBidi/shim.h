// libfribidi (Debian: libfribidi-dev), as it is. SurveyTerminal is the only module that imports it.
#include <fribidi/fribidi.h>
