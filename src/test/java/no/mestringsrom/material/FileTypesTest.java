package no.mestringsrom.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import no.mestringsrom.material.MaterialRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileTypesTest {

    private static final FileTypes TYPES = new FileTypes();

    @TempDir
    Path folder;

    static Stream<Arguments> allowed() {
        return Stream.of(
                Arguments.of(FileType.PDF, "hefte.pdf", Samples.pdf()),
                Arguments.of(FileType.PNG, "bilde.png", Samples.picture("png")),
                Arguments.of(FileType.JPEG, "bilde.jpeg", Samples.picture("jpg")),
                Arguments.of(FileType.GIF, "bilde.gif", Samples.picture("gif")),
                Arguments.of(FileType.WEBP, "bilde.webp", Samples.latin("RIFF\u0024\0\0\0WEBPVP8 \u0018\0\0\0")),
                Arguments.of(FileType.WORD, "brev.docx", Samples.word()),
                Arguments.of(
                        FileType.EXCEL,
                        "tall.xlsx",
                        Samples.zip(Map.of("[Content_Types].xml", "<T/>", "xl/workbook.xml", "<w/>"))),
                Arguments.of(
                        FileType.POWERPOINT,
                        "vis.pptx",
                        Samples.zip(Map.of("[Content_Types].xml", "<T/>", "ppt/presentation.xml", "<p/>"))),
                Arguments.of(
                        FileType.OPEN_TEXT,
                        "brev.odt",
                        Samples.zip(
                                Map.of("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<c/>"))),
                Arguments.of(FileType.MP3, "avspenning.mp3", Samples.latin("ID3\u0003\0\0\0\0\0\u0021TIT2")),
                Arguments.of(FileType.M4A, "avspenning.m4a", Samples.film("M4A ")),
                Arguments.of(
                        FileType.OGG,
                        "lyd.ogg",
                        Samples.latin("OggS\0\u0002\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\u0001\u001e\u0001vorbis")),
                Arguments.of(FileType.WAV, "lyd.wav", Samples.latin("RIFF\u0024\0\0\0WAVEfmt \u0010\0\0\0")),
                Arguments.of(FileType.MP4, "film.mp4", Samples.film("mp42")),
                Arguments.of(FileType.MP4, "film.mp4", Samples.film("isom")),
                Arguments.of(FileType.MOV, "film.mov", Samples.film("qt  ")),
                Arguments.of(
                        FileType.WEBM,
                        "film.webm",
                        Samples.latin(
                                "\u001a\u0045\u00df\u00a3\u0001\0\0\0\0\0\0\u001fB\u0086\u0081\u0001B\u0082\u0084webmB\u0087\u0081")),
                Arguments.of(FileType.PLAIN_TEXT, "notat.txt", "Husk å puste. Æøå.".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void isFoundFromTheContentWhetherThereIsANameOrNot(FileType type, String name, byte[] content) throws IOException {
        assertThat(TYPES.of(file(content), name)).isEqualTo(type);
        assertThat(TYPES.of(file(content), "uten-endelse")).isEqualTo(type);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(Reason.IS_A_WEB_PAGE, "hefte.pdf", Samples.HTML),
                Arguments.of(Reason.IS_A_WEB_PAGE, "hefte.txt", Samples.HTML),
                Arguments.of(
                        Reason.TYPE_NOT_ALLOWED,
                        "tegning.png",
                        "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"
                                .getBytes(StandardCharsets.UTF_8)),
                Arguments.of(Reason.TYPE_NOT_ALLOWED, "program.pdf", Samples.latin("MZ\u0090\0\u0003\0\0\0PE\0\0")),
                Arguments.of(Reason.TYPE_NOT_ALLOWED, "skript.txt", Samples.latin("#!/bin/sh\nrm -rf /\n")),
                Arguments.of(Reason.TYPE_NOT_ALLOWED, "pakke.docx", Samples.zip(Map.of("hei.txt", "hei"))),
                Arguments.of(Reason.TYPE_NOT_ALLOWED, "ødelagt.docx", Arrays.copyOf(Samples.word(), 40)),
                Arguments.of(
                        Reason.HAS_MACROS,
                        "brev.docx",
                        Samples.zip(Map.of(
                                "[Content_Types].xml",
                                "<T/>",
                                "word/document.xml",
                                "<d/>",
                                "word/vbaProject.bin",
                                "x"))),
                Arguments.of(
                        Reason.HAS_MACROS,
                        "brev.odt",
                        Samples.zip(Map.of(
                                "mimetype",
                                "application/vnd.oasis.opendocument.text",
                                "content.xml",
                                "<c/>",
                                "Scripts/python/hei.py",
                                "x"))),
                Arguments.of(
                        Reason.IS_OLD_OFFICE,
                        "brev.doc",
                        Arrays.copyOf(
                                Samples.latin(
                                        "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\u003e\0\u0003\0\u00fe\u00ff\u0009\0"),
                                1024)),
                Arguments.of(Reason.NAME_SAYS_OTHERWISE, "hefte.pdf", Samples.picture("png")),
                Arguments.of(Reason.NAME_SAYS_OTHERWISE, "bilde.exe", Samples.picture("png")),
                Arguments.of(Reason.NAME_SAYS_OTHERWISE, "bilde.html", Samples.pdf()),
                Arguments.of(Reason.NAME_SAYS_OTHERWISE, "side.html", "bare tekst".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatCouldBeRunOrPretendsIsRefused(Reason reason, String name, byte[] content) {
        assertThatExceptionOfType(MaterialRefused.class)
                .isThrownBy(() -> TYPES.of(file(content), name))
                .extracting(MaterialRefused::reason)
                .isEqualTo(reason);
    }

    /** If a type is added, somebody must have thought about it. */
    @Test
    void noTypeIsOneThatBrowsersRun() {
        assertThat(FileType.values())
                .extracting(FileType::mediaType)
                .noneMatch(type -> type.contains("html")
                        || type.contains("svg")
                        || type.contains("script")
                        || type.contains("octet")
                        || type.equals("text/xml")
                        || type.equals("application/xml"));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "upload", ".part"), content);
    }
}
