<?php
// Prints a web page with Dompdf: page.html result.pdf width height.

error_reporting(E_ERROR);
require '/usr/share/php/dompdf/autoload.php';
[, $file, $result, $width, $height] = $argv;
$dompdf = new Dompdf\Dompdf(['tempDir' => dirname($result), 'fontCache' => dirname($result)]);
$dompdf->setPaper([0, 0, (float) $width, (float) $height]);
$dompdf->loadHtml(file_get_contents($file), 'UTF-8');
$dompdf->render();
file_put_contents($result, $dompdf->output());
