# Draws placed sheets with Prawn: sheets.json result.pdf. Prawn kerns, and writes Windows-1252 with the letters every reader has.
require 'json'
require 'prawn'

Prawn::Fonts::AFM.hide_m17n_warning = true
FACES = { 'sans' => 'Helvetica', 'serif' => 'Times-Roman', 'mono' => 'Courier' }.freeze
sheets = JSON.parse(File.read(ARGV[0]))
pdf = Prawn::Document.new(skip_page_creation: true, margin: 0)
sheets.each do |sheet|
  height = sheet['height']
  pdf.start_new_page(size: [sheet['width'], height], margin: 0)
  pdf.line_width(0.5)
  sheet['rules'].each do |rule|
    (x1, y1), (x2, y2) = rule['from'], rule['to']
    pdf.stroke_line([x1, height - y1], [x2, height - y2])
  end
  sheet['marks'].each do |mark|
    pdf.font(FACES[sheet['face']], style: mark['bold'] ? :bold : :normal)
    pdf.character_spacing(mark['spacing']) do
      pdf.draw_text(mark['text'], at: [mark['x'], height - mark['y']], size: mark['size'])
    end
  end
end
pdf.render_file(ARGV[1])
