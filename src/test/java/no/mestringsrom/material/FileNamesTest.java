package no.mestringsrom.material;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "../../x, x",
        "../../etc/passwd, passwd",
        "C:\\Users\\kari\\Øvelser hjemme.pdf, Øvelser hjemme.pdf",
        ".htaccess, htaccess",
        "/, ''",
        "'', ''",
        "hefte.PDF, hefte.pdf",
        "a<b>c|d?.pdf, abcd.pdf",
        "😀🌞.png, 😀🌞.png",
    })
    void isANameAndNoPath(String given, String safe) {
        assertThat(FileNames.safe(given)).isEqualTo(safe);
    }

    @Test
    void hidesNothing() {
        assertThat(FileNames.safe("bilde\u202Egpj.exe\u0000\u200B\r\n")).isEqualTo("bildegpj.exe");
    }

    @Test
    void isNoLongerThanPeopleRead() {
        String name = FileNames.safe("😀".repeat(5000) + ".pdf");

        assertThat(name).endsWith("😀.pdf");
        assertThat(name.codePointCount(0, name.length())).isLessThanOrEqualTo(121);
        assertThat(name).hasSizeLessThanOrEqualTo(250).doesNotContain("\uFFFD");
    }

    @Test
    void endsAsWhatTheFileIs() {
        assertThat(FileNames.withEnding("x", FileType.PDF)).isEqualTo("x.pdf");
        assertThat(FileNames.withEnding("", FileType.WORD)).isEqualTo("docx.docx");
        assertThat(FileNames.withEnding("bilde.jpeg", FileType.JPEG)).isEqualTo("bilde.jpeg");
        assertThat(FileNames.withEnding("film.mp4", FileType.MOV)).isEqualTo("film.mov");
    }
}
