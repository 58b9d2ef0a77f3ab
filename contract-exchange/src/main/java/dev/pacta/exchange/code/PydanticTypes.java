/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.code;

import dev.pacta.contract.EnumValue;
import dev.pacta.contract.Property;
import dev.pacta.exchange.schema.LegalNames;
import dev.pacta.exchange.schema.PropertyFacts;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What Python calls things. Names of modules come first, so that no field hides a type. */
final class PydanticTypes implements Language {
    private static final Set<String> RESERVED =
            Set.of(("False None True and as assert async await break class continue def del elif else except "
                            + "finally for from global if import in is lambda nonlocal not or pass raise return try while "
                            + "with yield match case type str int float bool bytes list dict object datetime decimal typing "
                            + "uuid pydantic self copy json schema construct validate parse_obj parse_raw parse_file "
                            + "from_orm update_forward_refs schema_json fields")
                    .split(" +"));

    @Override
    public String scalar(Property property) {
        return switch (property.logicalType()) {
            case STRING -> text(property);
            case DATE -> "datetime.date";
            case TIMESTAMP -> "datetime.datetime";
            case TIME -> "datetime.time";
            case NUMBER -> PropertyFacts.decimal(property).isPresent() ? "decimal.Decimal" : "float";
            case INTEGER -> property.enumValues().isEmpty() ? "int" : literal(property);
            case BOOLEAN -> "bool";
            case VECTOR -> "list[float]";
            case OBJECT -> "dict[str, typing.Any]";
            case ARRAY, MAP, UNSPECIFIED -> "typing.Any";
        };
    }

    private static String text(Property property) {
        boolean limited = property.options().minLength() != null
                || property.options().maxLength() != null
                || property.options().pattern() != null;
        boolean plain = !limited && property.enumValues().isEmpty();
        if (plain && "uuid".equals(property.options().format())) {
            return "uuid.UUID";
        }
        return PropertyFacts.isBinary(property) && plain ? "pydantic.Base64Bytes" : "str";
    }

    private static String literal(Property property) {
        return property.enumValues().stream()
                .map(EnumValue::value)
                .map(value -> value instanceof Number ? Objects.toString(value) : CodeText.quoted(value))
                .collect(Collectors.joining(", ", "typing.Literal[", "]"));
    }

    @Override
    public String list(String element) {
        return "list[" + element + "]";
    }

    @Override
    public String map(String key, String value) {
        return "dict[" + key + ", " + value + "]";
    }

    @Override
    public String missing(String type) {
        return type + " | None";
    }

    @Override
    public String texts(Property property) {
        return literal(property);
    }

    /** No name of a type ends like that of a field that was moved out of the way. */
    @Override
    public String typeName(String wanted) {
        String name = CodeText.upperCamel(wanted);
        return Set.of("None", "True", "False").contains(name) ? name + "Model" : name;
    }

    /**
     * Pydantic keeps names that begin with an underscore or with model_ for itself. A field that is called like a type would hide it
     * from the fields below.
     */
    @Override
    public String fieldName(String wanted) {
        String legal = LegalNames.legal(wanted);
        boolean own = legal.startsWith("_") || legal.startsWith("model_");
        boolean type = legal.equals(CodeText.upperCamel(legal));
        String name = type ? legal + "_" : legal;
        return CodeText.unless(RESERVED, own ? "field_" + name.replaceFirst("^_+", "") : name);
    }
}
