### What stands at the foot of a printed page, and what is said where one cannot be made?

# $title is the paper's: My plan
pdf-foot = { $title } · facts of { $day }
pdf-page = Page { $page } of { $pages }

# $parts: The way up, and what each step pays
pdf-no-room = There was no room on these pages for: { $parts }. It is on the screen and in the other forms of this paper.

# $letters: Arabic letters, Chinese characters
pdf-no-font = There is no font here to print { $letters }. Take the web page (HTML) instead: it shows them. Or add a font: onramp plan … --fonts FOLDER
pdf-unfit = The PDF could not be made so that everybody can read it ({ $why }). Take the text or the web page (HTML) instead.

letters-arabic = Arabic letters
letters-hebrew = Hebrew letters
letters-ethiopic = Ethiopic letters
letters-devanagari = Devanagari letters
letters-thai = Thai letters
letters-lao = Lao letters
letters-khmer = Khmer letters
letters-burmese = Burmese letters
letters-korean = Korean letters
letters-japanese = Japanese letters
letters-chinese = Chinese characters
letters-sign = the sign { $sign }
