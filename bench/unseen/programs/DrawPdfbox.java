import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;

/**
 * Draws placed sheets with Apache PDFBox: a file of one command a line, its parts parted by tabs, and the result. Its first line
 * says whether the letters are PDFBox's own or Liberation's, of which it embeds a part.
 */
public class DrawPdfbox {
  static final String[] FILES = {"Sans-Regular", "Sans-Bold", "Serif-Regular", "Serif-Bold", "Mono-Regular", "Mono-Bold"};
  static final PDFont[] OWN = {
    PDType1Font.HELVETICA, PDType1Font.HELVETICA_BOLD, PDType1Font.TIMES_ROMAN, PDType1Font.TIMES_BOLD,
    PDType1Font.COURIER, PDType1Font.COURIER_BOLD
  };

  public static void main(String[] args) throws Exception {
    PDDocument pdf = new PDDocument();
    PDPageContentStream canvas = null;
    float height = 0;
    int face = 0;
    PDFont[] fonts = OWN.clone();
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      String[] part = line.split("\t", -1);
      switch (part[0]) {
        case "embed":
          for (int i = 0; i < FILES.length; i++)
            fonts[i] = PDType0Font.load(pdf, new File("/usr/share/fonts/truetype/liberation/Liberation" + FILES[i] + ".ttf"));
          break;
        case "page":
          if (canvas != null) canvas.close();
          height = number(part[2]);
          face = part[3].equals("mono") ? 4 : part[3].equals("serif") ? 2 : 0;
          PDPage page = new PDPage(new PDRectangle(number(part[1]), height));
          pdf.addPage(page);
          canvas = new PDPageContentStream(pdf, page);
          canvas.setLineWidth(0.5f);
          break;
        case "rule":
          canvas.moveTo(number(part[1]), height - number(part[2]));
          canvas.lineTo(number(part[3]), height - number(part[4]));
          canvas.stroke();
          break;
        default:
          canvas.beginText();
          canvas.setFont(fonts[face + Integer.parseInt(part[4])], number(part[3]));
          canvas.setCharacterSpacing(number(part[5]));
          canvas.newLineAtOffset(number(part[1]), height - number(part[2]));
          canvas.showText(part[6]);
          canvas.endText();
      }
    }
    canvas.close();
    pdf.save(args[1]);
    pdf.close();
  }

  static float number(String text) {
    return Float.parseFloat(text);
  }
}
