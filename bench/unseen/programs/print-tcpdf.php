<?php
// Prints a web page with TCPDF's writeHTML: page.html result.pdf width height margin font.
error_reporting(E_ERROR);
require '/usr/share/php/tcpdf/tcpdf.php';
[, $file, $result, $width, $height, $margin, $font] = $argv;
$pdf = new TCPDF($width > $height ? 'L' : 'P', 'pt', [(float) $width, (float) $height]);
$pdf->setPrintHeader(false);
$pdf->setPrintFooter(false);
$pdf->SetMargins((float) $margin, (float) $margin);
$pdf->SetAutoPageBreak(true, (float) $margin);
$pdf->SetFont($font, '', 9);
$pdf->AddPage();
foreach (explode('<!--page-->', file_get_contents($file)) as $i => $part) {
    if ($i > 0) $pdf->AddPage();
    $pdf->writeHTML($part, true, false, true);
}
$pdf->Output($result, 'F');
