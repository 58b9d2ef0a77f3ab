/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.code;

import dev.pacta.contract.Property;
import dev.pacta.exchange.schema.PropertyFacts;
import java.util.Objects;
import java.util.Set;

/** What Java calls things: always objects, so that what is missing is null. */
final class JavaTypes implements Language {
    private static final Set<String> RESERVED =
            Set.of(("abstract assert boolean break byte case catch char class const continue "
                            + "default do double else enum extends final finally float for goto if implements import instanceof int "
                            + "interface long native new package private protected public return short static strictfp super switch "
                            + "synchronized this throw throws transient try void volatile while true false null clone finalize getClass "
                            + "hashCode notify notifyAll toString wait record var yield sealed permits")
                    .split(" +"));
    private static final Set<String> TYPES =
            Set.of("String", "Integer", "Long", "Boolean", "Float", "Double", "Object", "Record");

    @Override
    public String scalar(Property property) {
        String format = Objects.requireNonNullElse(property.options().format(), "");
        boolean local = Boolean.FALSE.equals(property.options().zone().timezone());
        return switch (property.logicalType()) {
            case STRING ->
                format.equals("uuid") ? "java.util.UUID" : PropertyFacts.isBinary(property) ? "byte[]" : "String";
            case INTEGER -> whole(property, format);
            case NUMBER ->
                PropertyFacts.decimal(property).isPresent()
                        ? "java.math.BigDecimal"
                        : format.equals("f32") ? "Float" : "Double";
            case BOOLEAN -> "Boolean";
            case DATE -> "java.time.LocalDate";
            case TIMESTAMP -> local ? "java.time.LocalDateTime" : "java.time.OffsetDateTime";
            case TIME -> "java.time.LocalTime";
            case VECTOR -> "java.util.List<Double>";
            case OBJECT -> "java.util.Map<String, Object>";
            case ARRAY, MAP, UNSPECIFIED -> "Object";
        };
    }

    private static String whole(Property property, String format) {
        return switch (format) {
            case "u64", "i128", "u128" -> "java.math.BigInteger";
            default -> PropertyFacts.fitsInt(property) ? "Integer" : "Long";
        };
    }

    @Override
    public String list(String element) {
        return "java.util.List<" + element + ">";
    }

    @Override
    public String map(String key, String value) {
        return "java.util.Map<" + key + ", " + value + ">";
    }

    @Override
    public String missing(String type) {
        return type;
    }

    @Override
    public String texts(Property property) {
        return "";
    }

    @Override
    public String typeName(String wanted) {
        return CodeText.unless(TYPES, CodeText.upperCamel(wanted));
    }

    @Override
    public String fieldName(String wanted) {
        return CodeText.unless(RESERVED, CodeText.lowerCamel(wanted));
    }
}
