# Draws placed sheets with PDF::API2: sheets.json result.pdf.
use strict;
use warnings;
use JSON::PP;
use PDF::API2;

my %faces = (
    sans  => ['Helvetica', 'Helvetica-Bold'],
    serif => ['Times-Roman', 'Times-Bold'],
    mono  => ['Courier', 'Courier-Bold'],
);
open my $file, '<:raw', $ARGV[0] or die;
my $sheets = decode_json(do { local $/; <$file> });
my $pdf = PDF::API2->new;
my %fonts;
for my $sheet (@$sheets) {
    my $height = $sheet->{height};
    my $page = $pdf->page;
    $page->mediabox($sheet->{width}, $height);
    my $lines = $page->gfx;
    $lines->linewidth(0.5);
    for my $rule (@{ $sheet->{rules} }) {
        $lines->move($rule->{from}[0], $height - $rule->{from}[1]);
        $lines->line($rule->{to}[0], $height - $rule->{to}[1]);
        $lines->stroke;
    }
    for my $mark (@{ $sheet->{marks} }) {
        my $face = $faces{ $sheet->{face} }[ $mark->{bold} ? 1 : 0 ];
        my $text = $page->text;
        $text->font($fonts{$face} //= $pdf->corefont($face, -encoding => 'cp1252'), $mark->{size});
        $text->charspace($mark->{spacing});
        $text->translate($mark->{x}, $height - $mark->{y});
        $text->text($mark->{text});
    }
}
$pdf->saveas($ARGV[1]);
