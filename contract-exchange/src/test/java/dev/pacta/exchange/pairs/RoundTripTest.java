/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.pacta.contract.Contract;
import dev.pacta.contract.ContractId;
import dev.pacta.exchange.Draft;
import dev.pacta.exchange.Exported;
import dev.pacta.exchange.Exporter;
import dev.pacta.exchange.Formats;
import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportResult.Imported;
import dev.pacta.exchange.ImportSource;
import dev.pacta.exchange.Importer;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.TextFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is exported and imported again differs in exactly what was said to be lost. */
@Tag("volume")
class RoundTripTest {
    private static final int SEEDS = 400;

    static Stream<String> formats() {
        return Formats.exporters().stream()
                .filter(exporter -> exporter.about().described())
                .map(Exporter::format)
                .filter(format -> Formats.importer(format).isPresent());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void nothingDiffersThatWasNotSaid(String format) {
        Exporter exporter = Formats.exporter(format).orElseThrow();
        Importer importer = Formats.importer(format).orElseThrow();
        for (int seed = 0; seed < SEEDS; seed++) {
            Contract contract = RandomContract.of(seed);
            Exported exported = exporter.export(contract);
            TextFile file = exported.files().get(0);
            ImportResult result = importer.read(source(file, contract));
            assertThat(result)
                    .as("seed %d of %s: %s", seed, format, file.text())
                    .isInstanceOf(Imported.class);
            Imported imported = (Imported) result;
            List<Loss> losses = new ArrayList<>(exported.losses());
            losses.addAll(imported.losses());
            assertThat(Explained.unexplained(contract, imported.draft(), exporter.about(), losses))
                    .as("seed %d of %s", seed, format)
                    .isEmpty();
            assertThat(Explained.groundless(contract, imported.draft(), exported.losses()))
                    .as("seed %d of %s: losses of what was never said", seed, format)
                    .isEmpty();
        }
    }

    static Stream<Arguments> pairs() {
        return formats()
                .flatMap(first ->
                        formats().filter(second -> !second.equals(first)).map(second -> arguments(first, second)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void whatOneFormatGaveAnotherTakesWithTheSameCare(String first, String second) {
        for (int seed = 0; seed < SEEDS / 10; seed++) {
            TextFile given = Formats.exporter(first)
                    .orElseThrow()
                    .export(RandomContract.of(seed))
                    .files()
                    .get(0);
            Contract contract =
                    read(first, source(given, RandomContract.of(seed))).draft();
            Exporter exporter = Formats.exporter(second).orElseThrow();
            Exported exported = exporter.export(contract);
            Imported imported = read(second, source(exported.files().get(0), contract));
            List<Loss> losses = new ArrayList<>(exported.losses());
            losses.addAll(imported.losses());

            assertThat(Explained.unexplained(contract, imported.draft(), exporter.about(), losses))
                    .as("seed %d from %s to %s", seed, first, second)
                    .isEmpty();
        }
    }

    /** Where a format has no place for the name of a table, the one who imports gives it. */
    private static ImportSource source(TextFile file, Contract contract) {
        ImportSource source = ImportSource.of(file.name(), file.text());
        Draft draft = source.draft();
        ContractId id = new ContractId(contract.schema().get(0).name());
        return source.withDraft(new Draft(id, draft.version(), draft.owner()));
    }

    private static Imported read(String format, ImportSource source) {
        ImportResult result = Formats.importer(format).orElseThrow().read(source);
        assertThat(result).as("%s", result).isInstanceOf(Imported.class);
        return (Imported) result;
    }
}
