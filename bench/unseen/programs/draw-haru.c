/* Draws placed sheets with libharu: commands, one a line, their parts parted by tabs, and the result. */
#include <hpdf.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *FACES[] = {"Helvetica", "Helvetica-Bold", "Times-Roman", "Times-Bold", "Courier", "Courier-Bold"};

/* Letters of Windows-1252 that the papers have: Latin 1 is the same there, the dashes and dots are not. */
static void narrowed(char *text) {
  unsigned char *to = (unsigned char *)text;
  for (unsigned char *from = to; *from;) {
    if (*from < 0x80) *to++ = *from++;
    else if ((*from & 0xe0) == 0xc0) { *to++ = (unsigned char)((*from & 3) << 6 | (from[1] & 0x3f)); from += 2; }
    else { *to++ = from[2] == 0x93 ? 0x96 : from[2] == 0x94 ? 0x97 : '-'; from += 3; }
  }
  *to = 0;
}

int main(int argc, char **argv) {
  FILE *file = fopen(argv[1], "r");
  HPDF_Doc pdf = HPDF_New(NULL, NULL);
  HPDF_Page page = NULL;
  float height = 0;
  int face = 0;
  char *line = NULL;
  size_t room = 0;
  HPDF_SetCompressionMode(pdf, HPDF_COMP_ALL);
  while (getline(&line, &room, file) > 0) {
    char *part[8], *rest = line;
    int parts = 0;
    line[strcspn(line, "\n")] = 0;
    while (parts < 8 && (part[parts] = strsep(&rest, "\t"))) parts++;
    if (!strcmp(part[0], "page")) {
      height = atof(part[2]);
      face = !strcmp(part[3], "mono") ? 4 : !strcmp(part[3], "serif") ? 2 : 0;
      page = HPDF_AddPage(pdf);
      HPDF_Page_SetWidth(page, atof(part[1]));
      HPDF_Page_SetHeight(page, height);
      HPDF_Page_SetLineWidth(page, 0.5);
    } else if (!strcmp(part[0], "rule")) {
      HPDF_Page_MoveTo(page, atof(part[1]), height - atof(part[2]));
      HPDF_Page_LineTo(page, atof(part[3]), height - atof(part[4]));
      HPDF_Page_Stroke(page);
    } else {
      narrowed(part[6]);
      HPDF_Page_BeginText(page);
      HPDF_Page_SetFontAndSize(page, HPDF_GetFont(pdf, FACES[face + atoi(part[4])], "WinAnsiEncoding"), atof(part[3]));
      HPDF_Page_SetCharSpace(page, atof(part[5]));
      HPDF_Page_TextOut(page, atof(part[1]), height - atof(part[2]), part[6]);
      HPDF_Page_EndText(page);
    }
  }
  HPDF_SaveToFile(pdf, argv[2]);
  HPDF_Free(pdf);
  return 0;
}
