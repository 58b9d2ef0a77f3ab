/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pacta.contract.Contract;
import dev.pacta.contract.yaml.YamlException;
import dev.pacta.contract.yaml.YamlReader;
import dev.pacta.contract.yaml.YamlWriter;
import dev.pacta.testkit.SharedInputs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OdcsWriterTest {
    private static final Path EXAMPLES = Path.of("../examples/contracts/good");

    private static final String[] HARD_TEXTS = {
        "",
        " ",
        "yes",
        "No",
        "~",
        "null",
        "0x1F",
        "0o17",
        "1e5",
        "12",
        "1.0",
        "2026-11-21",
        "12:30:00",
        "- a",
        "a: b",
        "a #b",
        "#a",
        "'",
        "\"",
        "{a}",
        "[a]",
        "a, b",
        "!a",
        "&a",
        "*a",
        "?",
        "|",
        ">",
        "%a",
        "@a",
        "`a`",
        "a\nb",
        "a\nb\n",
        "\na",
        "  a\n b",
        "a \nb",
        "a\r\nb",
        "tab\tin",
        "\u0000\u0007",
        "\ud83d\ude00",
        "\ufeff",
        "\u2028",
        "a:",
        ":a",
        "=",
        "<<",
        ".nan",
        "word ".repeat(60),
        "x".repeat(300)
    };

    @Test
    void whatIsWrittenOfAnExampleReadsBackAsTheSameContract() {
        List<Contract> contracts = contracts(EXAMPLES);

        assertThat(contracts).hasSizeGreaterThanOrEqualTo(7).allSatisfy(OdcsWriterTest::readsBackTheSame);
    }

    @Test
    void whatIsWrittenOfTheStandardsExamplesReadsBackAsTheSameContract() {
        Optional<Path> examples = SharedInputs.folder("standards/odcs/examples");
        assumeTrue(examples.isPresent(), "SKIPPED: the standard's documents are not beside this checkout");

        assertThat(contracts(examples.orElseThrow()))
                .hasSizeGreaterThanOrEqualTo(20)
                .allSatisfy(OdcsWriterTest::readsBackTheSame);
    }

    @Test
    void writesForPeople() {
        String written = OdcsWriter.write(read(EXAMPLES.resolve("customers.odcs.yaml")));

        assertThat(written).startsWith("""
                        apiVersion: v3.1.0
                        kind: DataContract
                        id: customers
                        name: Customers
                        version: 1.2.0
                        status: active
                        domain: sales
                        tenant: shop
                        tags: [shop, master-data]
                        contractCreatedTs: "2026-01-12T09:00:00Z"
                        description:
                          purpose: Who buys in the shop, how to reach them about their orders, and where to deliver.
                        """).contains("""
                              - id: birth_date
                                name: birth_date
                                description: Asked only where age-restricted goods are bought.
                                logicalType: date
                                logicalTypeOptions:
                                  minimum: "1900-01-01"
                                  maximum: "2012-12-31"
                                physicalType: DATE
                                classification: confidential
                                examples: ["1984-05-17"]
                        """);
    }

    @Test
    void anyValueSurvives() {
        Random random = new Random(20_261_121);
        for (int round = 0; round < 2_000; round++) {
            Map<String, Object> tree = tree(random, 3);

            String written = YamlWriter.write(tree);

            assertThat(parsed(written)).as(written).isEqualTo(tree);
        }
    }

    private static Object parsed(String written) {
        try {
            return new YamlReader()
                    .read(written.getBytes(StandardCharsets.UTF_8))
                    .toJava();
        } catch (YamlException unreadable) {
            throw new AssertionError(written, unreadable);
        }
    }

    private static Map<String, Object> tree(Random random, int depth) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (int count = random.nextInt(4) + 1; count > 0; count--) {
            tree.put(HARD_TEXTS[random.nextInt(HARD_TEXTS.length)], value(random, depth));
        }
        return tree;
    }

    private static Object value(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 8)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> BigInteger.valueOf(random.nextLong());
            case 3 -> new BigDecimal(random.nextInt(99_999) + ".5").movePointLeft(random.nextInt(12));
            case 4, 5 -> HARD_TEXTS[random.nextInt(HARD_TEXTS.length)];
            case 6 -> new ArrayList<>(Arrays.asList(value(random, depth - 1), value(random, depth - 1)));
            default -> tree(random, depth - 1);
        };
    }

    private static void readsBackTheSame(Contract contract) {
        String written = OdcsWriter.write(contract);

        Contract again =
                contract(written.getBytes(StandardCharsets.UTF_8), "written").orElseThrow();

        assertThat(again).as(written).isEqualTo(contract);
        assertThat(OdcsWriter.write(again)).isEqualTo(written);
    }

    private static List<Contract> contracts(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".odcs.yaml"))
                    .sorted()
                    .flatMap(file -> contract(bytes(file), file.toString()).stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Contract read(Path file) {
        return contract(bytes(file), file.toString()).orElseThrow();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<Contract> contract(byte[] bytes, String source) {
        ReadResult result = new OdcsReader().read(bytes, source);
        assertThat(result).isInstanceOf(ReadResult.Readable.class);
        ContractDocument document = ((ReadResult.Readable) result).document();
        return document.contract();
    }
}
