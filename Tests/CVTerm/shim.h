/* libvterm, the terminal that the tests compare with. Its cells hold bit fields and unions, which are awkward from
   Swift: the functions below read one cell into plain numbers. */
#ifndef CVTERM_SHIM_H
#define CVTERM_SHIM_H

#include <string.h>
#include <vterm.h>

typedef struct {
    uint32_t scalars[VTERM_MAX_CHARS_PER_CELL];
    int width;
    int bold, underline, reverse;
    uint32_t foreground, background;
} CVTermCell;

static inline uint32_t cvterm_rgb(const VTermScreen *screen, VTermColor color) {
    vterm_screen_convert_color_to_rgb(screen, &color);
    return (uint32_t)color.rgb.red << 16 | (uint32_t)color.rgb.green << 8 | color.rgb.blue;
}

/* The cell at that place; all zero where there is none. */
static inline CVTermCell cvterm_cell(VTermScreen *screen, int column, int row) {
    CVTermCell plain;
    VTermScreenCell cell;
    VTermPos place = { .row = row, .col = column };
    memset(&plain, 0, sizeof plain);
    if (!vterm_screen_get_cell(screen, place, &cell)) return plain;
    memcpy(plain.scalars, cell.chars, sizeof plain.scalars);
    plain.width = cell.width;
    plain.bold = cell.attrs.bold;
    plain.underline = cell.attrs.underline;
    plain.reverse = cell.attrs.reverse;
    plain.foreground = cvterm_rgb(screen, cell.fg);
    plain.background = cvterm_rgb(screen, cell.bg);
    return plain;
}

#endif
