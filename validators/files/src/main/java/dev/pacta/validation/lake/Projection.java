/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.lake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a field of a table is made of what one file has, in SQL: found by id or name, missing ones null, narrower types widened. */
final class Projection {
    private final Path file;
    private final boolean byId;
    private int lambdas;

    private Projection(Path file, boolean byId) {
        this.file = file;
        this.byId = byId;
    }

    /**
     * For a file.
     *
     * @throws UnreadableTableFolderException when the table finds its fields by id, and the file has none
     */
    static Projection of(Path file, StoredField root, Matching matching) throws UnreadableTableFolderException {
        boolean ids = root.knowsIds();
        if (matching == Matching.BY_ID && !ids) {
            throw new UnreadableTableFolderException(
                    "%s has no field ids, and the table finds its columns by them".formatted(file.getFileName()));
        }
        return new Projection(file, matching != Matching.BY_NAME && ids);
    }

    /** The field as SQL, of a file with that schema that is called so in the query. */
    String column(LakeField field, StoredField root, String alias) throws UnreadableTableFolderException {
        StoredField stored = find(field, root);
        return stored == null ? missing(field) : expression(field, stored, alias + "." + Sql.quoted(stored.name()));
    }

    /** The column of the file that holds the field; nothing when it has none. */
    Optional<StoredField> stored(LakeField field, StoredField root) throws UnreadableTableFolderException {
        return Optional.ofNullable(find(field, root));
    }

    private @Nullable StoredField find(LakeField field, StoredField parent) throws UnreadableTableFolderException {
        List<StoredField> found = byId
                ? parent.children().stream()
                        .filter(child -> child.id() != null && child.id() == field.id())
                        .toList()
                : field.storedNames().stream().flatMap(parent::named).toList();
        if (found.size() > 1) {
            throw new UnreadableTableFolderException(
                    "%s has the column '%s' twice".formatted(file.getFileName(), field.name()));
        }
        return found.isEmpty() ? null : found.get(0);
    }

    private static String missing(LakeField field) {
        return "CAST(NULL AS %s)".formatted(field.type().sql());
    }

    private String expression(LakeField field, StoredField stored, String value) throws UnreadableTableFolderException {
        if (isSame(field, stored)) {
            return value;
        }
        if (field.type() instanceof LakeType.Fields struct && stored.isStruct()) {
            return struct(struct, stored, value);
        }
        if (field.type() instanceof LakeType.Entries list && stored.isList()) {
            String entry = "x" + lambdas++;
            return "list_transform(%s, lambda %s: %s)"
                    .formatted(value, entry, expression(list.element(), stored.element(), entry));
        }
        if (field.type() instanceof LakeType.Keyed map && stored.isMap()) {
            return map(map, stored, value);
        }
        if (field.type() instanceof LakeType.Single single) {
            return Widening.of(stored.type(), single.sql(), value).orElseThrow(() -> wrong(field, stored));
        }
        throw wrong(field, stored);
    }

    private String struct(LakeType.Fields struct, StoredField stored, String value)
            throws UnreadableTableFolderException {
        List<String> parts = new ArrayList<>();
        for (LakeField inner : struct.fields()) {
            StoredField found = find(inner, stored);
            String part = found == null
                    ? missing(inner)
                    : expression(inner, found, "struct_extract(%s, %s)".formatted(value, Sql.text(found.name())));
            parts.add(Sql.quoted(inner.name()) + " := " + part);
        }
        return "CASE WHEN %s IS NULL THEN NULL ELSE struct_pack(%s) END".formatted(value, String.join(", ", parts));
    }

    private String map(LakeType.Keyed map, StoredField stored, String value) throws UnreadableTableFolderException {
        String entry = "x" + lambdas++;
        String key = expression(map.key(), stored.entry().get(0), entry + ".key");
        String held = expression(map.value(), stored.entry().get(1), entry + ".value");
        return ("CASE WHEN %s IS NULL THEN NULL ELSE map_from_entries(list_transform(map_entries(%s),"
                        + " lambda %s: struct_pack(k := %s, v := %s))) END")
                .formatted(value, value, entry, key, held);
    }

    /** Whether the file has it as the table does, names of inner fields and all. */
    private boolean isSame(LakeField field, StoredField stored) throws UnreadableTableFolderException {
        if (field.type() instanceof LakeType.Single single) {
            return single.sql().equals(stored.type());
        }
        if (field.type() instanceof LakeType.Entries list) {
            return stored.isList() && isSame(list.element(), stored.element());
        }
        if (field.type() instanceof LakeType.Keyed map) {
            return stored.isMap()
                    && isSame(map.key(), stored.entry().get(0))
                    && isSame(map.value(), stored.entry().get(1));
        }
        List<LakeField> inner = ((LakeType.Fields) field.type()).fields();
        if (!stored.isStruct() || inner.size() != stored.children().size()) {
            return false;
        }
        for (int at = 0; at < inner.size(); at++) {
            StoredField child = stored.children().get(at);
            boolean same = find(inner.get(at), stored) == child
                    && child.name().equals(inner.get(at).name())
                    && isSame(inner.get(at), child);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private UnreadableTableFolderException wrong(LakeField field, StoredField stored) {
        return new UnreadableTableFolderException("%s holds '%s' as %s, the table says %s"
                .formatted(
                        file.getFileName(),
                        field.name(),
                        stored.type(),
                        field.type().sql()));
    }
}
