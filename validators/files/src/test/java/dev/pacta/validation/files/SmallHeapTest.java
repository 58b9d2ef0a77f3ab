/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of 28 to 56 megabytes in a process that has 32, which the program itself takes half of: what is read is not kept. */
class SmallHeapTest {
    private static final String CONTRACT = """
            apiVersion: v3.2.0
            kind: DataContract
            id: big
            status: active
            version: 1.0.0
            schema:
              - name: big
                properties:
                  - {name: id, logicalType: integer, required: true, logicalTypeOptions: {minimum: 0}}
                  - {name: text, logicalType: string, logicalTypeOptions: {maxLength: 2000}}
            """;
    private static final String TEXT = "some words of a record ".repeat(40);
    private static final int IN_A_MEMBER = 1_000;

    @TempDir
    private Path folder;

    @Test
    void filesThatAreLargerThanTheMemoryAreRead() throws Exception {
        String json = "{\"id\":1,\"text\":\"%s\"}".formatted(TEXT);
        List<Path> files = List.of(
                packed("big.json.gz", "[", json + ",\n", 60, json + "]"),
                packed("big.ndjson.gz", "", json + "\n", 60, json),
                packed("big.csv.gz", "id,text\n", "1," + TEXT + "\n", 40, "1," + TEXT),
                workbook());

        ChildProcess child = ChildProcess.of("-Xmx32m", "-XX:+UseSerialGC")
                .run(CheckFiles.class, Files.writeString(folder.resolve("big.odcs.yaml"), CONTRACT), files);

        assertThat(child.errors()).as(child.errors()).isEmpty();
        assertThat(child.lines())
                .containsExactly(
                        "big.json.gz passed 60001 of 60001",
                        "big.ndjson.gz passed 60001 of 60001",
                        "big.csv.gz passed 40001 of 40001",
                        "big.xlsx passed 30000 of 30000");
    }

    /** Members one after another are one file of gzip; here all but the ends are the same. */
    private Path packed(String name, String start, String record, int members, String end) throws IOException {
        byte[] member = gzip(record.repeat(IN_A_MEMBER));
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(gzip(start));
            for (int at = 0; at < members; at++) {
                out.write(member);
            }
            out.write(gzip(end));
        }
        return file;
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** 28 MB of cells. */
    private Path workbook() throws IOException {
        Path plain = ExcelFixture.write(folder.resolve("plain.xlsx"), "big", List.of());
        Path file = folder.resolve("big.xlsx");
        try (var from = new java.util.zip.ZipFile(plain.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : java.util.Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(part.getName()));
                if (part.getName().endsWith("sheet1.xml")) {
                    cells(to);
                } else {
                    from.getInputStream(part).transferTo(to);
                }
            }
        }
        return file;
    }

    private static void cells(OutputStream out) throws IOException {
        write(out, "<worksheet><sheetData><row><c t='str'><v>id</v></c><c t='str'><v>text</v></c></row>");
        for (int row = 0; row < 30_000; row++) {
            write(out, "<row><c><v>%d</v></c><c t='str'><v>%s%x</v></c></row>".formatted(row, TEXT, row * 0x9E3779B9L));
        }
        write(out, "</sheetData></worksheet>");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
