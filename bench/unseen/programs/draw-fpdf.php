<?php
// Draws placed sheets with FPDF: sheets.json result.pdf.
require '/usr/share/php/fpdf.php';
$FACES = ['sans' => 'Helvetica', 'serif' => 'Times', 'mono' => 'Courier'];
$pdf = new FPDF('P', 'pt');
$pdf->SetAutoPageBreak(false);
foreach (json_decode(file_get_contents($argv[1]), true) as $sheet) {
    $pdf->AddPage($sheet['width'] > $sheet['height'] ? 'L' : 'P', [$sheet['width'], $sheet['height']]);
    $pdf->SetLineWidth(0.5);
    foreach ($sheet['rules'] as $rule)
        $pdf->Line($rule['from'][0], $rule['from'][1], $rule['to'][0], $rule['to'][1]);
    foreach ($sheet['marks'] as $mark) {
        $pdf->SetFont($FACES[$sheet['face']], $mark['bold'] ? 'B' : '', $mark['size']);
        $text = mb_convert_encoding($mark['text'], 'Windows-1252', 'UTF-8');
        $x = $mark['x'];
        foreach ($mark['spacing'] ? str_split($text) : [$text] as $piece) {
            $pdf->Text($x, $mark['y'], $piece);
            $x += $pdf->GetStringWidth($piece) + $mark['spacing'];
        }
    }
}
$pdf->Output('F', $argv[2]);
