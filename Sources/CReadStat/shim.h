// ReadStat (Debian: libreadstat-dev), as it is. SurveyExport is the only module that imports it.
#include <readstat.h>
