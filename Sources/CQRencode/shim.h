// libqrencode (Debian: libqrencode-dev), as it is. QRCode is the only module that imports it.
#include <qrencode.h>
