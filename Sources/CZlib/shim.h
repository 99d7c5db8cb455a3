// zlib (Debian: zlib1g-dev), as it is. SurveyWeb is the only module that imports it.
#include <zlib.h>
