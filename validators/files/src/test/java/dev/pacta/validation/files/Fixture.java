/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.contract.Contract;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Contracts and data of the examples. */
final class Fixture {
    static final Path EXAMPLES = Path.of("..", "..", "examples");
    static final Path DATA = EXAMPLES.resolve("data");
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    private Fixture() {}

    static FileReport validate(String contract, Path data, FileSettings settings)
            throws IOException, UnreadableDataException {
        return validate(
                compile(EXAMPLES.resolve("contracts/good/" + contract + ".odcs.yaml")), contract, data, settings);
    }

    static FileReport validate(CompiledContract contract, String object, Path data, FileSettings settings)
            throws IOException, UnreadableDataException {
        return FileValidation.validate(List.of(data), contract, object, settings, ProgressListener.NONE);
    }

    static FileSettings mode(Mode mode) {
        return FileSettings.of(mode, null, CLOCK);
    }

    static CompiledContract compile(Path file) throws IOException {
        ReadResult result = new OdcsReader().read(Files.readAllBytes(file), file.toString());
        Contract contract = ((ReadResult.Readable) result).document().contract().orElseThrow();
        return CompiledContract.compile(contract);
    }
}
