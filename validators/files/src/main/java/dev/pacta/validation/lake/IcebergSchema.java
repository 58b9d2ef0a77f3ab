/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.lake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.iceberg.DeleteFile;
import org.apache.iceberg.FileContent;
import org.apache.iceberg.Schema;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.mapping.MappedField;
import org.apache.iceberg.mapping.MappedFields;
import org.apache.iceberg.mapping.NameMappingParser;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import org.jspecify.annotations.Nullable;

/** The columns of an Iceberg table, and how its files know them. */
final class IcebergSchema {
    private static final Map<Type.TypeID, String> TYPES = Map.ofEntries(
            Map.entry(Type.TypeID.BOOLEAN, "BOOLEAN"),
            Map.entry(Type.TypeID.INTEGER, "INTEGER"),
            Map.entry(Type.TypeID.LONG, "BIGINT"),
            Map.entry(Type.TypeID.FLOAT, "FLOAT"),
            Map.entry(Type.TypeID.DOUBLE, "DOUBLE"),
            Map.entry(Type.TypeID.DATE, "DATE"),
            Map.entry(Type.TypeID.TIME, "TIME"),
            Map.entry(Type.TypeID.STRING, "VARCHAR"),
            Map.entry(Type.TypeID.UUID, "UUID"),
            Map.entry(Type.TypeID.FIXED, "BLOB"),
            Map.entry(Type.TypeID.BINARY, "BLOB"));

    private final TableMetadata metadata;
    private final Map<Integer, Set<String>> names = new HashMap<>();
    private final List<LakeField> fields = new ArrayList<>();
    private final Matching matching;

    private IcebergSchema(TableMetadata metadata) {
        this.metadata = metadata;
        String mapping = metadata.property(TableProperties.DEFAULT_NAME_MAPPING, null);
        if (mapping != null) {
            addNames(NameMappingParser.fromJson(mapping).asMappedFields());
        }
        this.matching = mapping == null ? Matching.BY_ID : Matching.BY_ID_OR_MAPPED_NAME;
    }

    static IcebergSchema of(Schema schema, TableMetadata metadata) throws UnreadableTableFolderException {
        IcebergSchema known = new IcebergSchema(metadata);
        for (Types.NestedField column : schema.columns()) {
            known.fields.add(known.field(column));
        }
        return known;
    }

    private void addNames(@Nullable MappedFields mapped) {
        if (mapped == null) {
            return;
        }
        for (MappedField field : mapped.fields()) {
            if (field.id() != null) {
                names.put(field.id(), Set.copyOf(field.names()));
            }
            addNames(field.nestedMapping());
        }
    }

    List<LakeField> fields() {
        return List.copyOf(fields);
    }

    Matching matching() {
        return matching;
    }

    /** Where the column with that id is; nothing when it is none of this schema, or is inside another. */
    @Nullable
    Integer place(int id) {
        for (int place = 0; place < fields.size(); place++) {
            if (fields.get(place).id() == id) {
                return place;
            }
        }
        return null;
    }

    /** The fields by which a delete names rows, also those that the table has no more. */
    List<LakeField> keys(DeleteFile delete) throws UnreadableTableFolderException {
        if (delete.content() != FileContent.EQUALITY_DELETES) {
            return List.of();
        }
        List<LakeField> keys = new ArrayList<>();
        for (Integer id : delete.equalityFieldIds()) {
            keys.add(key(id));
        }
        return keys;
    }

    private LakeField key(int id) throws UnreadableTableFolderException {
        Integer place = place(id);
        if (place != null) {
            return fields.get(place);
        }
        for (Schema schema : metadata.schemas()) {
            for (Types.NestedField column : schema.columns()) {
                if (column.fieldId() == id) {
                    return field(column);
                }
            }
        }
        throw new UnreadableTableFolderException(
                "rows are deleted by the field %d, which is no column of the table".formatted(id));
    }

    private LakeField field(Types.NestedField field) throws UnreadableTableFolderException {
        Set<String> stored = names.getOrDefault(field.fieldId(), Set.of());
        return new LakeField(field.name(), field.fieldId(), stored, type(field.type(), field.name()));
    }

    private LakeType type(Type type, String name) throws UnreadableTableFolderException {
        String known = TYPES.get(type.typeId());
        if (known != null) {
            return new LakeType.Single(known);
        }
        if (type instanceof Types.DecimalType decimal) {
            return new LakeType.Single("DECIMAL(%d,%d)".formatted(decimal.precision(), decimal.scale()));
        }
        if (type instanceof Types.TimestampType time) {
            return new LakeType.Single(time.shouldAdjustToUTC() ? "TIMESTAMP WITH TIME ZONE" : "TIMESTAMP");
        }
        if (type instanceof Types.StructType struct) {
            List<LakeField> inner = new ArrayList<>();
            for (Types.NestedField field : struct.fields()) {
                inner.add(field(field));
            }
            return new LakeType.Fields(inner);
        }
        if (type instanceof Types.ListType list) {
            return new LakeType.Entries(field(list.fields().get(0)));
        }
        if (type instanceof Types.MapType map) {
            return new LakeType.Keyed(
                    field(map.fields().get(0)), field(map.fields().get(1)));
        }
        throw new UnreadableTableFolderException(
                "the column '%s' has the type '%s', which is not known here".formatted(name, type));
    }
}
