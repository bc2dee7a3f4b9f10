import com.lowagie.text.Document;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.io.FileOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Draws placed sheets with iText 2.1.7: a file of one command a line, its parts parted by tabs, and the result. */
public class DrawItext {
  static final String[] SANS = {BaseFont.HELVETICA, BaseFont.HELVETICA_BOLD};
  static final String[] SERIF = {BaseFont.TIMES_ROMAN, BaseFont.TIMES_BOLD};
  static final String[] MONO = {BaseFont.COURIER, BaseFont.COURIER_BOLD};

  public static void main(String[] args) throws Exception {
    Document pdf = null;
    PdfContentByte canvas = null;
    PdfWriter writer = null;
    float height = 0;
    String[] faces = SANS;
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      String[] part = line.split("\t", -1);
      switch (part[0]) {
        case "page":
          height = number(part[2]);
          faces = part[3].equals("mono") ? MONO : part[3].equals("serif") ? SERIF : SANS;
          Rectangle size = new Rectangle(number(part[1]), height);
          if (pdf == null) {
            pdf = new Document(size);
            writer = PdfWriter.getInstance(pdf, new FileOutputStream(args[1]));
            pdf.open();
            canvas = writer.getDirectContent();
          } else {
            pdf.newPage();
          }
          canvas.setLineWidth(0.5f);
          break;
        case "rule":
          canvas.moveTo(number(part[1]), height - number(part[2]));
          canvas.lineTo(number(part[3]), height - number(part[4]));
          canvas.stroke();
          break;
        default:
          canvas.beginText();
          canvas.setFontAndSize(
              BaseFont.createFont(faces[Integer.parseInt(part[4])], "Cp1252", BaseFont.NOT_EMBEDDED), number(part[3]));
          canvas.setCharacterSpacing(number(part[5]));
          canvas.setTextMatrix(number(part[1]), height - number(part[2]));
          canvas.showText(part[6]);
          canvas.endText();
      }
    }
    pdf.close();
  }

  static float number(String text) {
    return Float.parseFloat(text);
  }
}
