// libxlsxwriter (Debian: libxlsxwriter-dev), as it is. SurveyExport is the only module that imports it.
#include <xlsxwriter.h>
