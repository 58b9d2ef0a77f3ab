/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.Contract;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.Draft;
import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportResult.Imported;
import dev.pacta.exchange.ImportSource;
import dev.pacta.exchange.Importer;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Mode;
import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.files.FileReport;
import dev.pacta.validation.files.FileSettings;
import dev.pacta.validation.files.FileValidation;
import dev.pacta.validation.files.ProgressListener;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Imports samples, and holds the drafts against their own source. */
final class Samples {
    private Samples() {}

    static Path write(Path folder, String name, String text) throws Exception {
        return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    static ImportResult read(Importer importer, Path file, Map<String, String> options) {
        return importer.read(new ImportSource(
                file.toString(), new ImportSource.Content.File(file), Draft.named(file.toString()), options));
    }

    /** The draft, after its own source has passed it. */
    static Imported passing(Importer importer, Path file) throws Exception {
        ImportResult result = read(importer, file, Map.of());
        assertThat(result).isInstanceOf(Imported.class);
        Imported imported = (Imported) result;
        Contract contract = imported.draft();
        FileReport report = FileValidation.validate(
                List.of(file),
                CompiledContract.compile(contract),
                contract.schema().get(0).name(),
                FileSettings.of(Mode.BLOCK, null, Clock.systemUTC()),
                ProgressListener.NONE);
        assertThat(report.report().violations()).as(file.toString()).isEmpty();
        assertThat(report.report().personal()).as(file.toString()).isEmpty();
        assertThat(imported.losses())
                .noneSatisfy(loss -> assertThat(loss.message()).contains("of the sample break"));
        assertThat(report.report().result()).isEqualTo(ValidationReport.Result.PASSED);
        return imported;
    }

    static Property property(Imported imported, String name) {
        SchemaObject object = imported.draft().schema().get(0);
        return object.property(name).orElseThrow();
    }

    /** The value of a suggestion, or nothing. */
    static Object suggested(Property property, String key) {
        return property.customProperties().stream()
                .filter(custom -> custom.property().equals("suggestions"))
                .map(custom -> (Map<?, ?>) custom.value())
                .filter(all -> all.containsKey(key))
                .map(all -> ((Map<?, ?>) all.get(key)).get("value"))
                .findFirst()
                .orElse(null);
    }
}
