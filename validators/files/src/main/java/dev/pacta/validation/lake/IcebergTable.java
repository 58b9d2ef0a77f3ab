/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.lake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.iceberg.BaseTable;
import org.apache.iceberg.DeleteFile;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.PartitionField;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.StaticTableOperations;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.TableMetadataParser;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.transforms.Transforms;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import org.apache.iceberg.util.SnapshotUtil;
import org.jspecify.annotations.Nullable;

/** Iceberg tables of versions 1 and 2, planned by Iceberg's own library: which files are alive, and which deletes are for which of them. */
final class IcebergTable {
    private static final int LAST_KNOWN = 2;

    private final Path folder;
    private final IcebergFiles files;
    private final TableMetadata metadata;

    private IcebergTable(Path folder, IcebergFiles files, TableMetadata metadata) {
        this.folder = folder;
        this.files = files;
        this.metadata = metadata;
    }

    static TableSnapshot read(Path place, Moment moment, TableFiles files) throws UnreadableTableFolderException {
        try {
            Path described = IcebergMetadata.current(place.toAbsolutePath().normalize());
            Path root = Optional.ofNullable(described.getParent())
                    .map(Path::getParent)
                    .orElse(described);
            files.bring(described);
            TableMetadata metadata = TableMetadataParser.read(org.apache.iceberg.Files.localInput(described.toFile()));
            if (metadata.formatVersion() > LAST_KNOWN) {
                throw new UnreadableTableFolderException(
                        "the table is of version %d of Iceberg's format; 2 is the last one known here"
                                .formatted(metadata.formatVersion()));
            }
            return new IcebergTable(root, new IcebergFiles(metadata.location(), root, files), metadata)
                    .snapshot(moment);
        } catch (IOException broken) {
            throw UnreadableTableFolderException.of(place, broken);
        } catch (RuntimeException broken) {
            // Iceberg's library has no one type for a table that is broken.
            throw new UnreadableTableFolderException(
                    "this cannot be read as an Iceberg table: %s"
                            .formatted(String.valueOf(broken.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse("")),
                    broken);
        }
    }

    private TableSnapshot snapshot(Moment moment) throws IOException, UnreadableTableFolderException {
        BaseTable table = new BaseTable(new StaticTableOperations(metadata, files), "table");
        Snapshot snapshot = chosen(table, moment);
        IcebergSchema schema = IcebergSchema.of(schema(snapshot, moment), metadata);
        if (snapshot == null) {
            Instant changed = Instant.ofEpochMilli(metadata.lastUpdatedMillis());
            return new TableSnapshot(
                    TableFormat.ICEBERG, folder.toString(), -1, changed, schema.fields(), schema.matching(), List.of());
        }
        List<DataFile> live = new ArrayList<>();
        try (CloseableIterable<FileScanTask> tasks =
                table.newScan().useSnapshot(snapshot.snapshotId()).planFiles()) {
            for (FileScanTask task : tasks) {
                live.add(file(task, schema));
            }
        }
        return new TableSnapshot(
                TableFormat.ICEBERG,
                folder.toString(),
                snapshot.snapshotId(),
                Instant.ofEpochMilli(snapshot.timestampMillis()),
                schema.fields(),
                schema.matching(),
                live);
    }

    private @Nullable Snapshot chosen(BaseTable table, Moment moment) throws UnreadableTableFolderException {
        Instant at = moment.at();
        if (at != null) {
            return metadata.snapshot(SnapshotUtil.snapshotIdAsOfTime(table, at.toEpochMilli()));
        }
        Long wanted = moment.snapshot();
        if (wanted == null) {
            return metadata.currentSnapshot();
        }
        Snapshot found = metadata.snapshot(wanted);
        if (found == null) {
            throw new UnreadableTableFolderException("the table has no snapshot %d; it has %s"
                    .formatted(
                            wanted,
                            metadata.snapshots().stream()
                                    .map(Snapshot::snapshotId)
                                    .toList()));
        }
        return found;
    }

    private Schema schema(@Nullable Snapshot snapshot, Moment moment) {
        Integer id = snapshot == null || moment.isNow() ? null : snapshot.schemaId();
        Schema then = id == null ? null : metadata.schemasById().get(id);
        return then == null ? metadata.schema() : then;
    }

    private DataFile file(FileScanTask task, IcebergSchema schema) throws UnreadableTableFolderException {
        refuseOtherForm(task.file().format(), task.file().location());
        List<DataFile.DeleteFile> deletes = new ArrayList<>();
        for (DeleteFile delete : task.deletes()) {
            refuseOtherForm(delete.format(), delete.location());
            deletes.add(new DataFile.DeleteFile(files.local(delete.location()), schema.keys(delete)));
        }
        String told = task.file().location();
        return new DataFile(files.local(told), told, constants(task, schema), new long[0], deletes);
    }

    private static void refuseOtherForm(FileFormat form, String location) throws UnreadableTableFolderException {
        if (form != FileFormat.PARQUET) {
            throw new UnreadableTableFolderException(
                    "the table's file %s is %s; only Parquet is read".formatted(LocalPaths.name(location), form));
        }
    }

    /** Values by which the table is divided as they are; files that came from elsewhere do not have them. */
    private static Map<Integer, Optional<String>> constants(FileScanTask task, IcebergSchema schema)
            throws UnreadableTableFolderException {
        Map<Integer, Optional<String>> constants = new HashMap<>();
        List<PartitionField> parts = task.spec().fields();
        for (int at = 0; at < parts.size(); at++) {
            Integer place = schema.place(parts.get(at).sourceId());
            if (place != null && parts.get(at).transform().isIdentity()) {
                Object value = task.file().partition().get(at, Object.class);
                Type type = task.spec().schema().findType(parts.get(at).sourceId());
                constants.put(place, Optional.ofNullable(value).map(held -> text(type, held)));
            }
        }
        return constants;
    }

    private static String text(Type type, Object value) {
        if (type.typeId() == Type.TypeID.BINARY || type.typeId() == Type.TypeID.FIXED) {
            throw new IllegalArgumentException("it is divided by a column of bytes, which is not known here");
        }
        return type.equals(Types.StringType.get())
                ? value.toString()
                : Transforms.identity(type).toHumanString(type, value);
    }
}
