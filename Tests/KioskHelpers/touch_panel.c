/* Touches the virtual panel of a test's X server: reads lines "x y" (fractions of the screen, 0 to 1) and puts a finger
   there for a moment. Each line is answered with a full stop, once the server has seen the finger go.

   Use: touch_panel SOCKET      The socket is that of Xorg's inputtest driver, which takes one client in its life. */
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <xorg/xf86-input-inputtest-protocol.h>

enum { TOUCH_BEGINS = 18, TOUCH_ENDS = 20, LARGEST = 65535 };

static int panel;

static int send_all(const void *bytes, size_t length) { return write(panel, bytes, length) == (ssize_t)length; }

static int receive_all(void *bytes, size_t length) {
    size_t done = 0;
    while (done < length) {
        ssize_t count = read(panel, (char *)bytes + done, length - done);
        if (count <= 0) return 0;
        done += (size_t)count;
    }
    return 1;
}

static int touch(int type, uint32_t finger, double x, double y) {
    xf86ITEventTouch event;
    memset(&event, 0, sizeof event);
    event.header.length = sizeof event;
    event.header.type = XF86IT_EVENT_TOUCH;
    event.touchid = finger;
    event.touch_type = (uint16_t)type;
    event.valuators.mask[0] = 3;
    event.valuators.valuators[0] = x * LARGEST;
    event.valuators.valuators[1] = y * LARGEST;
    if (!send_all(&event, sizeof event)) return 0;
    xf86ITEventWaitForSync wait = { { sizeof wait, XF86IT_EVENT_WAIT_FOR_SYNC } };
    xf86ITResponseSyncFinished done;
    return send_all(&wait, sizeof wait) && receive_all(&done, sizeof done);
}

int main(int count, char **arguments) {
    if (count != 2) return 64;
    struct sockaddr_un address = { .sun_family = AF_UNIX };
    if (strlen(arguments[1]) >= sizeof address.sun_path) return 64;
    strcpy(address.sun_path, arguments[1]);
    panel = socket(AF_UNIX, SOCK_STREAM, 0);
    if (connect(panel, (struct sockaddr *)&address, sizeof address) < 0) return perror("connect"), 1;
    xf86ITEventClientVersion hello = { { sizeof hello, XF86IT_EVENT_CLIENT_VERSION }, 1, 1 };
    xf86ITResponseServerVersion server;
    if (!send_all(&hello, sizeof hello) || !receive_all(&server, sizeof server)) return 1;
    double x, y;
    for (uint32_t finger = 1; scanf("%lf %lf", &x, &y) == 2; finger++) {
        if (!touch(TOUCH_BEGINS, finger, x, y)) return 1;
        usleep(30000);
        if (!touch(TOUCH_ENDS, finger, x, y)) return 1;
        putchar('.');
        fflush(stdout);
    }
    return 0;
}
