/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.validation.RunPart;
import dev.pacta.validation.lake.TableSnapshot;
import dev.pacta.validation.plan.Plan;
import dev.pacta.validation.plan.RunRule;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts the rows that repeat a key by the columns of the key, which is all that is read of a table whose rows were checked before. */
final class RepeatedKeys {
    private final Plan plan;
    private final SchemaObject object;
    private final Path place;

    private RepeatedKeys(Plan plan, SchemaObject object, Path place) {
        this.plan = plan;
        this.object = object;
        this.place = place;
    }

    static RepeatedKeys of(Plan plan, SchemaObject object, Path place) throws UnreadableDataException {
        for (RunRule rule : plan.runRules()) {
            for (String field : rule.distinct()) {
                if (object.property(field).isEmpty()) {
                    throw new UnreadableDataException(
                            place,
                            "the rule '%s' compares keys inside other fields; check the table without kept results"
                                    .formatted(rule.rule().id()));
                }
            }
        }
        return new RepeatedKeys(plan, object, place);
    }

    /**
     * A part that has seen nothing but the repeated keys.
     *
     * @param empty a part that has seen nothing
     */
    RunPart count(FileSet data, RunPart empty) throws UnreadableDataException, IOException {
        List<RunRule.Part> counts = new ArrayList<>();
        Set<String> compared = compared();
        TableSnapshot table = data.table();
        if (compared.isEmpty() || table == null) {
            plan.runRules().forEach(rule -> counts.add(RunRule.Part.of(0)));
            return part(empty, counts);
        }
        data.bring(table.having(column ->
                compared.stream().anyMatch(key -> stored(key, List.of(column)).isPresent())));
        try (DataTables tables = DataTables.open()) {
            tables.add(object.name(), data);
            List<String> columns = List.copyOf(tables.columns(object.name()));
            for (RunRule rule : plan.runRules()) {
                counts.add(RunRule.Part.of(rule.distinct().isEmpty() ? 0 : repeats(tables, rule.distinct(), columns)));
            }
        } catch (SQLException trouble) {
            throw new UnreadableDataException(
                    place, "its keys cannot be compared: " + DataTables.reason(trouble), trouble);
        }
        return part(empty, counts);
    }

    private Set<String> compared() {
        return plan.runRules().stream()
                .flatMap(rule -> rule.distinct().stream())
                .collect(Collectors.toSet());
    }

    private static RunPart part(RunPart empty, List<RunRule.Part> counts) {
        return new RunPart(empty.plan(), 0, 0, 0, empty.sums(), counts, List.of(), 0);
    }

    private long repeats(DataTables tables, List<String> fields, List<String> columns) throws SQLException {
        List<String> keys = new ArrayList<>();
        for (String field : fields) {
            Optional<String> column = stored(field, columns);
            if (column.isEmpty()) {
                return 0;
            }
            keys.add(DataTables.quoted(column.get()));
        }
        String known = keys.stream().map(key -> key + " IS NOT NULL").collect(Collectors.joining(" AND "));
        String question = "SELECT coalesce(sum(n - 1), 0) FROM (SELECT count(*) AS n FROM %s WHERE %s GROUP BY %s)"
                .formatted(DataTables.quoted(object.name()), known, String.join(", ", keys));
        try (Statement statement = tables.statement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private Optional<String> stored(String field, List<String> columns) {
        String physical = object.property(field).map(Property::physicalName).orElse(null);
        return columns.stream()
                .filter(column -> column.equalsIgnoreCase(field) || column.equalsIgnoreCase(physical))
                .findFirst();
    }
}
