/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.sample;

import dev.pacta.contract.CustomProperty;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.PropertyPrivacy;
import dev.pacta.validation.personal.Detectors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What may be a rule and may be an accident of the sample: it stands in the custom property {@code suggestions} with its evidence, where
 * no validator looks, until a person takes it over.
 */
final class Suggestions {
    /** The custom property. */
    static final String NAME = "suggestions";

    private static final int FEWEST_RECORDS = 100;
    private static final int RECORDS_OF_EACH = 20;
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}_.+/-]{1,30}");
    private static final Pattern OF_A_PERSON = Pattern.compile(
            "(?i).*(name|person|people|patient|employee|customer|user|author|owner|member|mail|phone|birth|street|city|address|gender|religion|ssn).*");

    private Suggestions() {}

    /** The property with what its values suggest. */
    static Property on(Property property, Observation seen, long records) {
        Map<String, Object> suggestions = new LinkedHashMap<>();
        boolean key = property.logicalType() == LogicalType.STRING || property.logicalType() == LogicalType.INTEGER;
        if (key
                && property.required()
                && records >= FEWEST_RECORDS
                && seen.distinct().isUnique()) {
            suggestions.put("unique", suggestion(true, "all of %,d values differ".formatted(seen.values())));
        }
        List<String> few = seen.distinct().few();
        if (isCodes(property, few) && seen.values() >= Math.max(FEWEST_RECORDS, (long) few.size() * RECORDS_OF_EACH)) {
            suggestions.put(
                    "allowedValues",
                    suggestion(few, "%d different values in %,d".formatted(few.size(), seen.values())));
        }
        return suggestions.isEmpty() ? property : with(property, suggestions, property.privacy());
    }

    /** Values are shown only where they are short codes of a field that names nothing of a person. */
    private static boolean isCodes(Property property, List<String> few) {
        return property.logicalType() == LogicalType.STRING
                && few.size() > 1
                && !OF_A_PERSON.matcher(property.name()).matches()
                && few.stream().allMatch(value -> CODE.matcher(value).matches() && !Detectors.looksPersonal(value));
    }

    /** The property as data of that category, which detectors found. */
    static Property category(Property property, String category, String evidence) {
        Map<String, Object> suggestions = new LinkedHashMap<>();
        suggestions.put("dataCategory", suggestion(category, evidence));
        property.customProperties().stream()
                .filter(custom -> custom.property().equals(NAME) && custom.value() instanceof Map)
                .forEach(custom -> ((Map<?, ?>) custom.value())
                        .forEach((key, value) -> suggestions.putIfAbsent(String.valueOf(key), value)));
        suggestions.remove("allowedValues");
        return with(property, suggestions, new PropertyPrivacy(category, null, null));
    }

    private static Map<String, Object> suggestion(Object value, String evidence) {
        Map<String, Object> suggestion = new LinkedHashMap<>();
        suggestion.put("value", value);
        suggestion.put("evidence", evidence);
        return suggestion;
    }

    private static Property with(Property property, Map<String, Object> suggestions, PropertyPrivacy privacy) {
        List<CustomProperty> custom = new ArrayList<>(property.customProperties());
        custom.removeIf(each -> each.property().equals(NAME));
        custom.add(new CustomProperty(null, NAME, suggestions, null, null));
        Property.Governance said = property.governance();
        Property.Governance governance = new Property.Governance(
                said.classification(), said.criticalDataElement(), said.deprecated(), said.semanticType(), privacy);
        return property.withGovernance(governance)
                .withAnnotations(property.annotations().withCustomProperties(custom));
    }

    /** The longest beginning that all categories have in common, which covers each of them. */
    static @Nullable String covering(List<String> categories) {
        String common = categories.get(0);
        for (String category : categories) {
            while (!category.equals(common) && !category.startsWith(common + ".")) {
                int dot = common.lastIndexOf('.');
                if (dot < 0) {
                    return null;
                }
                common = common.substring(0, dot);
            }
        }
        return common;
    }
}
