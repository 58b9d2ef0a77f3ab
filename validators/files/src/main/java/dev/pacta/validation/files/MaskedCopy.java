/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.contract.SchemaObject;
import dev.pacta.validation.Location;
import dev.pacta.validation.Validator;
import dev.pacta.validation.guard.RecordGuard;
import dev.pacta.validation.guard.UnreadableRecordException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be seen of files for a purpose, as one file: NDJSON, CSV or Parquet, by the ending of its name. It is there as a whole or not at
 * all; until then the records lie beside it, masked already.
 */
public final class MaskedCopy {
    private static final int MOST_BYTES = 16 << 20;
    private static final Set<FileForm> WRITTEN = EnumSet.of(FileForm.NDJSON, FileForm.CSV, FileForm.PARQUET);

    private MaskedCopy() {}

    /**
     * How many records were written, and how many were left out.
     *
     * @param written may be seen
     * @param filtered may not
     * @param refused cannot be read, or break the contract and were to be left out
     */
    public record Count(long written, long filtered, long refused) {}

    /**
     * Writes.
     *
     * @param before what the files were like when they were checked, which they still have to be
     * @param validator whose refusals are left out too; none when all readable records go on
     * @throws UnreadableDataException when a file cannot be read, or the copy cannot have that form
     * @throws FileAlreadyExistsException when there is such a file; it stays as it is
     */
    public static Count write(
            List<Path> data,
            FileStates before,
            SchemaObject object,
            RecordGuard guard,
            @Nullable Validator validator,
            Path copy)
            throws UnreadableDataException, IOException {
        FileForm form = form(copy);
        if (Files.exists(copy)) {
            throw new FileAlreadyExistsException(copy.toString());
        }
        Path begun = copy.resolveSibling(copy.getFileName() + ".part");
        Counting counting = new Counting(guard, validator);
        try {
            try (MaskedRecords records = MaskedRecords.open(begun, form == FileForm.CSV, guard)) {
                counting.into(records);
                for (Path file : data) {
                    read(file, object, counting);
                }
            }
            before.demandSame();
            finish(begun, copy, form, guard, data);
        } finally {
            Files.deleteIfExists(begun);
        }
        return counting.count();
    }

    private static FileForm form(Path copy) throws UnreadableDataException {
        String name = copy.getFileName().toString();
        Optional<FileForm> form = FileForm.of(name);
        if (form.isEmpty()
                || !WRITTEN.contains(form.get())
                || !name.toLowerCase(Locale.ROOT).endsWith(form.get().ending())) {
            throw new UnreadableDataException(copy, "a masked copy is .ndjson, .csv or .parquet");
        }
        return form.get();
    }

    private static void read(Path file, SchemaObject object, RecordSource.Sink sink)
            throws UnreadableDataException, IOException {
        FileForm form = FileForm.of(file.getFileName().toString())
                .orElseThrow(() -> new UnreadableDataException(file, "the ending says nothing of the format"));
        if (!Files.isRegularFile(file)) {
            throw new UnreadableDataException(file, "there is no such file");
        }
        try (RecordSource source = FileRecords.open(file, form, RecordsOf.only(object), MOST_BYTES)) {
            source.readAll(sink);
        }
    }

    private static void finish(Path begun, Path copy, FileForm form, RecordGuard guard, List<Path> data)
            throws UnreadableDataException, IOException {
        if (form != FileForm.PARQUET) {
            Files.move(begun, copy, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        Path packed = copy.resolveSibling(copy.getFileName() + ".part.parquet");
        try {
            ParquetCopy.write(begun, packed, guard, data.get(0));
            Files.move(packed, copy, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(packed);
        }
    }

    /** Lets each record through the guard. */
    private static final class Counting implements RecordSource.Sink {
        private final RecordGuard guard;
        private final @Nullable Validator validator;
        private @Nullable MaskedRecords records;
        private long written;
        private long filtered;
        private long refused;

        Counting(RecordGuard guard, @Nullable Validator validator) {
            this.guard = guard;
            this.validator = validator;
        }

        void into(MaskedRecords target) {
            records = target;
        }

        Count count() {
            return new Count(written, filtered, refused);
        }

        @Override
        public void bytes(byte[] json, Location location) throws IOException {
            if (validator != null && !validator.validate(json).isValid()) {
                refused++;
                return;
            }
            try {
                add(RecordGuard.read(json));
            } catch (UnreadableRecordException unreadable) {
                refused++;
            }
        }

        @Override
        public void parsed(Map<String, @Nullable Object> record, String raw, Location location) throws IOException {
            if (validator != null && !validator.validate(record).isValid()) {
                refused++;
            } else {
                add(record);
            }
        }

        private void add(Map<String, @Nullable Object> record) throws IOException {
            Optional<Map<String, @Nullable Object>> seen = guard.apply(record);
            if (seen.isEmpty()) {
                filtered++;
            } else if (records != null) {
                records.add(seen.get());
                written++;
            }
        }

        @Override
        public void unreadable(String reason, @Nullable String raw, Location location) {
            refused++;
        }

        @Override
        public void progress(long bytes) {
            // Nobody watches.
        }
    }
}
