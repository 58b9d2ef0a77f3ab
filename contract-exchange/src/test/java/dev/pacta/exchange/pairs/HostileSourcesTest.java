/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.exchange.Exporter;
import dev.pacta.exchange.Formats;
import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportResult.NotImported;
import dev.pacta.exchange.ImportSource;
import dev.pacta.exchange.Importer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an importer is given, it answers with a contract or with words. */
@Tag("volume")
class HostileSourcesTest {
    private static final int DEEP = 50_000;
    private static final String SIGNS = "{}[]()\"'`,;:<>\\0-";
    private static final int LARGE = 2 << 20;

    static Stream<String> importers() {
        return Formats.importers().stream().map(Importer::format);
    }

    @ParameterizedTest
    @MethodSource("importers")
    void randomBytesAreAnsweredInWords(String format) {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            answer(format, bytes);
        }
    }

    @ParameterizedTest
    @MethodSource("importers")
    void depthIsAnsweredInWords(String format) {
        List<String> deep = List.of(
                "[".repeat(DEEP),
                "{\"a\":".repeat(DEEP),
                "{\"type\":\"object\",\"properties\":{\"a\":".repeat(DEEP / 10),
                "{\"type\":\"array\",\"items\":".repeat(DEEP / 10),
                "(".repeat(DEEP),
                "create table t (a int check (" + "(".repeat(DEEP) + "a > 1",
                "create table t (a " + "array<".repeat(DEEP),
                "create table t (a struct<a: " + "struct<a: ".repeat(DEEP) + "int",
                "message A {".repeat(DEEP),
                "a:\n ".repeat(DEEP),
                "- ".repeat(DEEP),
                "<a>".repeat(DEEP));
        deep.forEach(text -> answer(format, text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("importers")
    void sizeIsAnsweredInWords(String format) {
        List<String> large = List.of(
                " ".repeat(LARGE),
                "a".repeat(LARGE),
                "\"" + "a".repeat(LARGE) + "\"",
                "create table t (a int); ".repeat(LARGE / 100),
                "create table t (a varchar default '" + "''".repeat(LARGE / 4) + "')",
                "/*".repeat(LARGE / 8),
                "1".repeat(LARGE / 8));
        large.forEach(text -> answer(format, text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("importers")
    void encodingsOfAllKindsAreAnsweredInWords(String format) {
        String text = "create table t (\u00e4 int); {\"type\": \"record\"} message A {}";
        answer(format, text.getBytes(StandardCharsets.UTF_16));
        answer(format, text.getBytes(StandardCharsets.UTF_16LE));
        answer(format, text.getBytes(StandardCharsets.ISO_8859_1));
        answer(format, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        answer(format, new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
        answer(format, new byte[100]);
    }

    static Stream<String> both() {
        return Formats.exporters().stream()
                .map(Exporter::format)
                .filter(format -> Formats.importer(format).isPresent());
    }

    @ParameterizedTest
    @MethodSource("both")
    void aDocumentThatIsSpoiledIsAnsweredInWords(String format) {
        Random random = new Random(13);
        for (int seed = 0; seed < 20; seed++) {
            byte[] good = Formats.exporter(format)
                    .orElseThrow()
                    .export(RandomContract.of(seed))
                    .files()
                    .get(0)
                    .text()
                    .getBytes(StandardCharsets.UTF_8);
            for (int round = 0; round < 20; round++) {
                answer(format, spoiled(good, random));
            }
        }
    }

    private static byte[] spoiled(byte[] good, Random random) {
        List<Byte> bytes = new ArrayList<>();
        int cut = random.nextInt(good.length);
        int end = Math.min(good.length, cut + random.nextInt(20));
        for (int at = 0; at < good.length; at++) {
            if (at < cut || at >= end) {
                bytes.add(good[at]);
            }
        }
        bytes.add(random.nextInt(bytes.size() + 1), (byte) SIGNS.charAt(random.nextInt(SIGNS.length())));
        byte[] all = new byte[bytes.size()];
        for (int at = 0; at < all.length; at++) {
            all[at] = bytes.get(at);
        }
        return all;
    }

    private static void answer(String format, byte[] bytes) {
        ImportResult result = Formats.importer(format).orElseThrow().read(ImportSource.of("hostile", bytes));
        if (result instanceof NotImported refused) {
            assertThat(refused.messages())
                    .allSatisfy(message -> assertThat(message.message()).isNotBlank());
        } else {
            assertThat(result).isInstanceOf(ImportResult.Imported.class);
        }
    }
}
