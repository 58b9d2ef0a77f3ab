/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.table;

import dev.pacta.contract.Annotations;
import dev.pacta.contract.Bound;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.PrivacyBlock;
import dev.pacta.contract.Property;
import dev.pacta.contract.QualityRule;
import dev.pacta.contract.Relationship;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.table.Condition.Statement;
import dev.pacta.exchange.table.Table.ForeignKey;
import dev.pacta.exchange.types.ColumnDraft;
import dev.pacta.exchange.types.DataType;
import dev.pacta.exchange.types.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes schema objects of tables. A condition that a property cannot say becomes a quality rule that counts the rows against it. */
public final class TableContract {
    /** The property under which a column's default stands; the standard has no place for it. */
    public static final String DEFAULT = "defaultValue";

    /** The property under which the watermark of a stream stands: an expression on how late its times may be. */
    public static final String WATERMARK = "watermark";

    static final String COUNT = "SELECT COUNT(*) FROM {object} WHERE NOT (";

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,100}(\\.[0-9]{1,100})?");

    private final List<Loss> losses = new ArrayList<>();
    private final List<Table> tables;
    private final Map<Table, String> names = new IdentityHashMap<>();

    private TableContract(List<Table> tables) {
        this.tables = tables;
        Set<String> taken = new HashSet<>();
        tables.forEach(table -> names.put(table, free(wanted(table), taken)));
    }

    /** The schema objects, and what they cannot hold. */
    public record Objects(List<SchemaObject> schema, List<Loss> losses) {
        public Objects {
            schema = List.copyOf(schema);
            losses = List.copyOf(losses);
        }
    }

    /** The schema objects of these tables. */
    public static Objects of(List<Table> tables) {
        TableContract contract = new TableContract(tables);
        List<SchemaObject> schema = tables.stream().map(contract::object).toList();
        contract.sayWhereTheyLie();
        return new Objects(schema, contract.losses);
    }

    private void sayWhereTheyLie() {
        Set<String> schemas = new TreeSet<>();
        tables.stream().map(Table::schema).filter(java.util.Objects::nonNull).forEach(schemas::add);
        if (!schemas.isEmpty()) {
            losses.add(new Loss(
                    "",
                    "the tables lie in the schema %s; say so at a server of the contract"
                            .formatted(String.join(", ", schemas))));
        }
    }

    private SchemaObject object(Table table) {
        Map<String, ColumnDraft> drafts = new LinkedHashMap<>();
        table.columns().forEach(column -> drafts.put(column.name(), draft(table, column)));
        keys(table, drafts);
        table.watermarks().forEach((column, expression) -> {
            ColumnDraft draft = drafts.get(column);
            if (draft != null) {
                draft.custom(WATERMARK, expression);
            }
        });
        List<Relationship> relationships = relationships(table, drafts);
        List<QualityRule> quality = new ArrayList<>();
        table.uniques().stream()
                .filter(columns -> columns.size() > 1)
                .forEach(columns -> quality.add(duplicates(columns)));
        table.checks().forEach(check -> check(check, drafts, quality));
        List<Property> properties =
                drafts.values().stream().map(ColumnDraft::build).toList();
        return new SchemaObject(
                null,
                name(table),
                name(table).equals(table.name()) ? null : table.name(),
                table.kind(),
                null,
                false,
                properties,
                relationships,
                quality,
                PrivacyBlock.EMPTY,
                new Annotations(null, said(table.comment()), List.of(), List.of(), List.of(), List.of()),
                null);
    }

    private static @Nullable String said(@Nullable String comment) {
        return comment == null || comment.isBlank() ? null : comment;
    }

    private String name(Table table) {
        return names.getOrDefault(table, table.name());
    }

    /** Two tables of one name in two schemas are told apart by the schema. */
    private String wanted(Table table) {
        boolean twice =
                tables.stream().filter(each -> each.name().equals(table.name())).count() > 1;
        return twice && table.schema() != null ? table.schema() + "_" + table.name() : table.name();
    }

    private static String free(String wanted, Set<String> taken) {
        String name = wanted;
        for (int at = 2; !taken.add(name); at++) {
            name = wanted + "_" + at;
        }
        return name;
    }

    private ColumnDraft draft(Table table, Column column) {
        if (column.type() instanceof DataType.Unknown) {
            String which = column.written().isBlank() ? "its type" : "the type '%s'".formatted(column.written());
            losses.add(new Loss(
                    table.name() + "." + column.name(), which + " is not known; give the property a logicalType"));
        }
        ColumnDraft draft = new ColumnDraft(column.name())
                .type(column.type(), column.written())
                .description(column.comment())
                .required(column.required());
        return column.defaultValue() == null ? draft : draft.custom(DEFAULT, column.defaultValue());
    }

    private static void keys(Table table, Map<String, ColumnDraft> drafts) {
        for (int position = 0; position < table.primaryKey().size(); position++) {
            ColumnDraft draft = drafts.get(table.primaryKey().get(position));
            if (draft != null) {
                draft.primaryKey(position + 1);
            }
        }
        for (int position = 0; position < table.partitions().size(); position++) {
            ColumnDraft draft = drafts.get(table.partitions().get(position));
            if (draft != null) {
                draft.partition(position + 1);
            }
        }
        for (List<String> columns : table.uniques()) {
            ColumnDraft only = columns.size() == 1 ? drafts.get(columns.get(0)) : null;
            if (only != null) {
                only.unique(true);
            }
        }
    }

    /** One column refers from its property, several from the object. */
    private List<Relationship> relationships(Table table, Map<String, ColumnDraft> drafts) {
        List<Relationship> ofObject = new ArrayList<>();
        for (ForeignKey key : table.foreignKeys()) {
            Optional<Table> target = tables.stream()
                    .filter(each -> each.name().equalsIgnoreCase(key.table()))
                    .findFirst();
            String name = target.map(this::name).orElse(key.table());
            List<String> referred =
                    key.referred().isEmpty() ? target.map(Table::primaryKey).orElse(List.of()) : key.referred();
            List<String> to =
                    referred.stream().map(column -> name + "." + column).toList();
            ColumnDraft only =
                    key.columns().size() == 1 ? drafts.get(key.columns().get(0)) : null;
            if (to.size() != key.columns().size()) {
                losses.add(new Loss(
                        table.name(), "a foreign key refers to '%s', which is not among the tables".formatted(name)));
            } else if (only != null) {
                only.relationship(new Relationship(null, "foreignKey", List.of(), to, List.of()));
            } else {
                List<String> from = key.columns().stream()
                        .map(column -> name(table) + "." + column)
                        .toList();
                ofObject.add(new Relationship(null, "foreignKey", from, to, List.of()));
            }
        }
        return ofObject;
    }

    private static void check(String condition, Map<String, ColumnDraft> drafts, List<QualityRule> quality) {
        Optional<List<Statement>> simple = Condition.read(condition)
                .filter(all -> all.stream().allMatch(each -> draft(drafts, each.column()) != null));
        simple.ifPresentOrElse(
                all -> all.forEach(each -> say(each, draft(drafts, each.column()))),
                () -> quality.add(counted(condition)));
    }

    private static @Nullable ColumnDraft draft(Map<String, ColumnDraft> drafts, String column) {
        ColumnDraft exact = drafts.get(column);
        return exact != null
                ? exact
                : drafts.values().stream()
                        .filter(draft -> draft.name().equalsIgnoreCase(column))
                        .findFirst()
                        .orElse(null);
    }

    private static void say(Statement statement, @Nullable ColumnDraft draft) {
        if (draft == null) {
            return;
        }
        Token first = statement.values().get(0);
        switch (statement.kind()) {
            case "in" ->
                draft.allowed(statement.values().stream()
                        .map(value -> value(value, draft.logicalType()))
                        .toList());
            case ">=" -> draft.minimum(new Bound(first.text(), false));
            case ">" -> draft.minimum(new Bound(first.text(), true));
            case "<=" -> draft.maximum(new Bound(first.text(), false));
            case "<" -> draft.maximum(new Bound(first.text(), true));
            case "length>=" -> draft.minLength(Integer.valueOf(first.text()));
            case "length>" -> draft.minLength(Integer.parseInt(first.text()) + 1);
            case "length<=" -> draft.maxLength(Integer.valueOf(first.text()));
            default -> draft.maxLength(Integer.parseInt(first.text()) - 1);
        }
    }

    /** Databases compare a number with a text as the column's type has it; contracts take values as they are. */
    private static Object value(Token token, LogicalType type) {
        boolean counts = type == LogicalType.INTEGER || type == LogicalType.NUMBER;
        boolean text = token.kind() == Token.Kind.TEXT;
        if (type == LogicalType.STRING
                || text && !(counts && NUMBER.matcher(token.text()).matches())) {
            return token.text();
        }
        BigDecimal number = new BigDecimal(token.text());
        return number.scale() <= 0 ? number.toBigInteger() : number;
    }

    /** A rule that no row may break the condition. */
    public static QualityRule counted(String condition) {
        return rule(
                QualityRule.Kind.SQL,
                new QualityRule.Measure(null, COUNT + condition + ")", null, null, Map.of()),
                "Rows that break: " + condition);
    }

    private static QualityRule duplicates(List<String> columns) {
        return rule(
                QualityRule.Kind.LIBRARY,
                new QualityRule.Measure("duplicateValues", null, null, null, Map.of("properties", columns)),
                null);
    }

    private static QualityRule rule(QualityRule.Kind kind, QualityRule.Measure measure, @Nullable String description) {
        return new QualityRule(
                null,
                null,
                kind,
                measure,
                new QualityRule.Operator(QualityRule.Comparison.MUST_BE, List.of(java.math.BigInteger.ZERO)),
                null,
                new QualityRule.Purpose(null, null, null, null),
                new QualityRule.Timing(null, null),
                new Annotations(null, description, List.of(), List.of(), List.of(), List.of()));
    }

    /** The condition that a counting rule was made of. */
    public static Optional<String> condition(QualityRule rule) {
        String query = rule.query();
        if (query == null || !query.startsWith(COUNT) || !query.endsWith(")")) {
            return Optional.empty();
        }
        return Optional.of(query.substring(COUNT.length(), query.length() - 1));
    }

    /** The columns that a rule wants unique together. */
    public static List<String> uniqueTogether(QualityRule rule) {
        boolean none = rule.operator() != null
                && rule.operator().comparison() == QualityRule.Comparison.MUST_BE
                && "0".equals(String.valueOf(rule.operator().operands().get(0)));
        boolean duplicates =
                none && String.valueOf(rule.metric()).toLowerCase(Locale.ROOT).equals("duplicatevalues");
        return duplicates && rule.arguments().get("properties") instanceof List<?> columns
                ? columns.stream().map(String::valueOf).toList()
                : List.of();
    }
}
