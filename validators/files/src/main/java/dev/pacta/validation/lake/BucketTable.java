/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.lake;

import dev.pacta.validation.bucket.Bucket;
import dev.pacta.validation.bucket.BucketAddress;
import dev.pacta.validation.bucket.BucketException;
import dev.pacta.validation.bucket.BucketSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A state of a table in a bucket. Its log is fetched when it is opened; of its Parquet files nothing is, before {@link #bring}, and then only the
 * footers and the columns that are asked for. What was fetched lies in a folder of its own, which {@link #close} deletes. For one thread.
 */
public final class BucketTable implements AutoCloseable {
    private static final String METADATA = "metadata";

    private final BucketAddress place;
    private final Mirror mirror;
    private final TableSnapshot snapshot;
    private final Map<Path, BitSet> fetched = new HashMap<>();

    private BucketTable(BucketAddress place, Mirror mirror, TableSnapshot snapshot) {
        this.place = place;
        this.mirror = mirror;
        this.snapshot = snapshot;
    }

    /**
     * Finds the table and its state.
     *
     * @param place the table, or a metadata file of an Iceberg table
     * @throws UnreadableTableFolderException when there is none, it may not be read, or it cannot be read rightly
     * @throws IOException when the storage does not work or there is no room here
     */
    public static BucketTable open(BucketAddress place, Moment moment, BucketSettings settings)
            throws UnreadableTableFolderException, IOException {
        BucketAddress table = table(place);
        Mirror mirror = new Mirror(new Bucket(place.bucket(), settings), table);
        try {
            TableSnapshot snapshot = read(place, table, mirror, moment).of(table.toString());
            return new BucketTable(table, mirror, snapshot);
        } catch (IOException | UnreadableTableFolderException | RuntimeException failure) {
            mirror.close();
            throw told(failure, table, mirror);
        }
    }

    /** Of a metadata file that which it describes. */
    private static BucketAddress table(BucketAddress place) {
        int folder = place.key().lastIndexOf("/" + METADATA + "/");
        return folder > 0 && place.key().endsWith(".json")
                ? new BucketAddress(place.bucket(), place.key().substring(0, folder))
                : place;
    }

    private static TableSnapshot read(BucketAddress place, BucketAddress table, Mirror mirror, Moment moment)
            throws IOException, UnreadableTableFolderException {
        if (!table.equals(place)) {
            Path described =
                    mirror.root().resolve(place.key().substring(table.key().length() + 1));
            mirror.bring(described);
            return TableFolders.plan(TableFormat.ICEBERG, described, moment, mirror);
        }
        if (mirror.list("_delta_log") > 0) {
            return TableFolders.plan(TableFormat.DELTA, mirror.root(), moment, mirror);
        }
        if (mirror.list(METADATA) > 0 && IcebergMetadata.isThere(mirror.root())) {
            return TableFolders.plan(TableFormat.ICEBERG, mirror.root(), moment, mirror);
        }
        throw new UnreadableTableFolderException(
                "this is no table: below it is neither _delta_log/ nor metadata/*.metadata.json; check the address");
    }

    public TableSnapshot snapshot() {
        return snapshot;
    }

    /**
     * Fetches what the rows of a part are read from: the columns that it has.
     *
     * @param part of {@link #snapshot}
     */
    public void bring(TableSnapshot part) throws UnreadableTableFolderException, IOException {
        if (part.files().isEmpty()) {
            return;
        }
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            Set<Path> rows = new LinkedHashSet<>();
            part.files().forEach(file -> rows.add(file.path()));
            Fetches.run(part.reads(), mirror::bringFooter);
            Map<Path, BitSet> wanted = new LinkedHashMap<>();
            for (Map.Entry<Path, StoredField> file :
                    StoredSchemas.read(connection, part.reads()).entrySet()) {
                BitSet columns = columns(file.getKey(), file.getValue(), rows.contains(file.getKey()) ? part : null);
                columns.andNot(fetched.getOrDefault(file.getKey(), new BitSet()));
                wanted.put(file.getKey(), columns);
            }
            fetch(ColumnRanges.of(connection, wanted));
            wanted.forEach((file, columns) ->
                    fetched.computeIfAbsent(file, first -> new BitSet()).or(columns));
        } catch (SQLException broken) {
            throw UnreadableTableFolderException.of(Path.of(place.key()), broken);
        } catch (IOException | UnreadableTableFolderException | RuntimeException failure) {
            throw told(failure, place, mirror);
        }
    }

    /** @param part whose columns are wanted; nothing for all */
    private static BitSet columns(Path file, StoredField root, @Nullable TableSnapshot part)
            throws UnreadableTableFolderException {
        BitSet columns = new BitSet();
        Set<StoredField> asked = part == null ? Set.copyOf(root.children()) : new LinkedHashSet<>();
        if (part != null) {
            Projection projection = Projection.of(file, root, part.matching());
            for (LakeField field : part.asked()) {
                projection.stored(field, root).ifPresent(asked::add);
            }
        }
        int leaf = 0;
        for (StoredField column : root.children()) {
            int next = leaf + column.leaves();
            if (asked.contains(column)) {
                columns.set(leaf, next);
            }
            leaf = next;
        }
        return columns;
    }

    private void fetch(Map<Path, List<Mirror.Range>> ranges) throws IOException, UnreadableTableFolderException {
        long bytes = 0;
        List<Map.Entry<Path, Mirror.Range>> all = new ArrayList<>();
        for (Map.Entry<Path, List<Mirror.Range>> file : ranges.entrySet()) {
            for (Mirror.Range range : file.getValue()) {
                all.add(Map.entry(file.getKey(), range));
                bytes += range.length();
            }
        }
        long room = Files.getFileStore(mirror.root()).getUsableSpace();
        if (bytes > room) {
            throw new UnreadableTableFolderException(
                    "its columns have %,d MB and %s has room for %,d MB; set JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=DIR, or check it with --state FILE, which fetches file by file"
                            .formatted(bytes >> 20, mirror.root().getParent(), room >> 20));
        }
        Fetches.run(all, part -> mirror.bring(part.getKey(), part.getValue()));
    }

    /** Gives back the room of a part that was brought. */
    public void release(TableSnapshot part) throws IOException {
        for (Path file : part.reads()) {
            fetched.remove(file);
            mirror.release(file);
        }
    }

    /** The same trouble in words of the bucket, not of the folder that stands for it here. */
    private static UnreadableTableFolderException told(Exception failure, BucketAddress table, Mirror mirror)
            throws IOException {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BucketException refused) {
                if (refused.isAway()) {
                    throw refused;
                }
                return new UnreadableTableFolderException(String.valueOf(refused.getMessage()), failure);
            }
        }
        if (failure instanceof UnreadableTableFolderException broken) {
            String message = String.valueOf(broken.getMessage());
            return new UnreadableTableFolderException(
                    message.replace(mirror.root().toString(), table.toString()), broken);
        }
        if (failure instanceof IOException trouble) {
            throw trouble;
        }
        throw (RuntimeException) failure;
    }

    @Override
    public void close() throws IOException {
        mirror.close();
    }
}
