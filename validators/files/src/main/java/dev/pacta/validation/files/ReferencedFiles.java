/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.contract.Contract;
import dev.pacta.exchange.schema.PropertyDraft;
import dev.pacta.validation.lake.Moment;
import dev.pacta.validation.plan.Plan;
import dev.pacta.validation.plan.RunContext;
import dev.pacta.validation.plan.RunRule;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the keys to which the data refers from files of the other schema objects, of the same contract or another. */
final class ReferencedFiles {
    private ReferencedFiles() {}

    /**
     * What a run knows.
     *
     * @param contract whose objects may have other names in files
     * @param files by schema object
     * @throws UnreadableDataException when such a file has no such column or cannot be read
     */
    static RunContext read(Plan plan, Contract contract, Map<String, List<Path>> files, FileSettings settings)
            throws UnreadableDataException, IOException {
        RunContext context = new RunContext(settings.clock().instant(), Map.of());
        for (RunRule rule : plan.runRules()) {
            List<String> targets = rule.references();
            List<String> objects =
                    targets.stream().map(ReferencedFiles::object).distinct().toList();
            List<Path> data = objects.size() == 1 ? files.get(objects.get(0)) : null;
            if (data != null && !data.isEmpty()) {
                try (FileSet referenced = FileSet.of(data, settings.at(Moment.NOW))) {
                    context = context.with(String.join(",", targets), keys(targets, contract, referenced.brought()));
                }
            }
        }
        return context;
    }

    private static String object(String target) {
        return target.substring(0, Math.max(0, target.indexOf('.')));
    }

    private static Set<Object> keys(List<String> targets, Contract contract, FileSet files)
            throws UnreadableDataException {
        String columns = targets.stream()
                .map(target -> DataTables.quoted(target.substring(target.indexOf('.') + 1)))
                .collect(Collectors.joining(", "));
        Set<Object> keys = new HashSet<>();
        try (DataTables tables = DataTables.open()) {
            String object = object(targets.get(0));
            tables.add(
                    "referenced",
                    files,
                    contract.schemaObject(object)
                            .orElseGet(() -> PropertyDraft.object(object, null, false, List.of())));
            tables.lock(files);
            try (Statement statement = tables.statement();
                    ResultSet rows = statement.executeQuery("SELECT DISTINCT %s FROM referenced".formatted(columns))) {
                while (rows.next()) {
                    add(rows, targets.size(), keys);
                }
            }
            return keys;
        } catch (SQLException trouble) {
            throw new UnreadableDataException(
                    files.files().get(0),
                    "the keys %s cannot be read from it: %s"
                            .formatted(String.join(", ", targets), DataTables.reason(trouble)),
                    trouble);
        }
    }

    /** Once as the value and once as text. */
    private static void add(ResultSet rows, int columns, Set<Object> keys) throws SQLException {
        List<Object> values = new ArrayList<>();
        List<Object> texts = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
            @Nullable Object key = RunContext.key(ColumnTypes.toPlain(rows.getObject(column)));
            if (key == null) {
                return;
            }
            values.add(key);
            texts.add(String.valueOf(key));
        }
        keys.add(columns == 1 ? values.get(0) : values);
        keys.add(columns == 1 ? texts.get(0) : texts);
    }
}
