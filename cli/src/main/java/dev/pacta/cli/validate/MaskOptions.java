/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.validate;

import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.console.Output;
import dev.pacta.cli.console.Surroundings;
import dev.pacta.contract.SchemaObject;
import dev.pacta.policy.Obligation;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Mode;
import dev.pacta.validation.files.FileReport;
import dev.pacta.validation.files.MaskedCopy;
import dev.pacta.validation.files.UnreadableDataException;
import dev.pacta.validation.guard.MaskKeySource;
import dev.pacta.validation.guard.ObligationException;
import dev.pacta.validation.guard.RecordGuard;
import dev.pacta.validation.place.DataPlace;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A copy of the data as it may be seen for the purpose. */
final class MaskOptions {
    @Option(
            names = "--masked",
            paramLabel = "FILE",
            description =
                    "Write what may be seen for the purpose to this .ndjson, .csv or .parquet file, when the data may pass.")
    private @Nullable Path masked;

    @Option(
            names = "--mask-key",
            paramLabel = "PLACE",
            description =
                    "Where the key for masks is: env:NAME or file:PATH; default env:PACTA_MASK_KEY when it is set.")
    private @Nullable String key;

    boolean wanted() {
        return masked != null;
    }

    /**
     * What has to be done, ready to be used, before anything is read.
     *
     * @throws CommandFailure when it cannot be done
     */
    RecordGuard guard(SchemaObject object, List<Obligation> obligations, Surroundings surroundings) {
        if (masked != null && Files.exists(masked)) {
            throw exists(masked);
        }
        try {
            return RecordGuard.compile(
                    object, List.of(), obligations, place(surroundings).read(surroundings.environment()));
        } catch (ObligationException | IllegalArgumentException undoable) {
            throw CommandFailure.badCall(
                    String.valueOf(undoable.getMessage()), "Nothing was read, and nothing was written.");
        }
    }

    private MaskKeySource place(Surroundings surroundings) {
        if (key != null) {
            return new MaskKeySource(key);
        }
        return surroundings.variable(MaskKeySource.VARIABLE).isPresent()
                ? MaskKeySource.ENVIRONMENT
                : MaskKeySource.NONE;
    }

    /** Writes the copy when the data may pass. */
    void write(
            CalledData called,
            List<DataPlace> data,
            CompiledContract contract,
            SchemaObject object,
            RecordGuard guard,
            FileReport report,
            Output output) {
        Path target = masked;
        if (target == null) {
            return;
        }
        if (report.blocked()) {
            output.line("no masked copy was written");
            return;
        }
        boolean sorted = report.mode() == Mode.QUARANTINE;
        try {
            MaskedCopy.Count count = MaskedCopy.write(
                    called.files(data),
                    report.files(),
                    object,
                    guard,
                    sorted ? contract.validator(object.name()) : null,
                    target);
            guard.explain().forEach(line -> output.line("  " + line));
            output.line("%,d records as they may be seen are in %s; %,d may not be seen, %,d are bad"
                    .formatted(count.written(), target, count.filtered(), count.refused()));
        } catch (UnreadableDataException unreadable) {
            throw CommandFailure.badCall(called.told(unreadable), "No masked copy was written.");
        } catch (FileAlreadyExistsException there) {
            throw exists(target);
        } catch (IOException trouble) {
            throw CommandFailure.surroundings(
                    "the masked copy cannot be written: " + trouble.getMessage(), "Check the folder and the disk.");
        }
    }

    private static CommandFailure exists(Path file) {
        return CommandFailure.badCall("there is a file %s already".formatted(file), "Name another one for --masked.");
    }
}
