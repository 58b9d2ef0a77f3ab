/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import com.google.re2j.PatternSyntaxException;
import dev.pacta.validation.jsonschema.Streamed.ByKind;
import dev.pacta.validation.pattern.LinearPattern;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keywords on single values (validation, sections 6.1 to 6.3, and 7). */
final class ValueKeywords {
    private static final Set<String> TYPES =
            Set.of("null", "boolean", "object", "array", "number", "string", "integer");

    private ValueKeywords() {}

    static Keyword type(Site site) {
        List<?> named = site.value() instanceof List<?> list ? list : List.of(site.text());
        Set<String> types = named.stream().map(String::valueOf).collect(Collectors.toSet());
        if (types.isEmpty() || !TYPES.containsAll(types)) {
            throw site.wrong("one or more of "
                    + String.join(", ", TYPES.stream().sorted().toList()));
        }
        String words = String.join(" or ", named.stream().map(String::valueOf).toList());
        Keyword whole = (instance, evaluation) -> {
            String type = typeOf(instance);
            boolean fits = types.contains(type) || type.equals("integer") && types.contains("number");
            return fits || evaluation.breach(site, "expected %s, is %s".formatted(words, type));
        };
        return new ByKind(whole, Kinds.ALL, Kinds.ofTypes(types));
    }

    static String typeOf(@Nullable Object instance) {
        if (instance == null) {
            return "null";
        }
        if (instance instanceof BigDecimal number) {
            return number.scale() <= 0 ? "integer" : "number";
        }
        if (instance instanceof Boolean) {
            return "boolean";
        }
        return instance instanceof String ? "string" : instance instanceof Map ? "object" : "array";
    }

    static Keyword constant(Site site) {
        Object only = site.value();
        Keyword whole = (instance, evaluation) -> java.util.Objects.equals(only, instance)
                || evaluation.breach(site, "expected the one value that is allowed");
        return isSingle(only) ? new ByKind(whole, Kinds.ALL, 0) : whole;
    }

    static Keyword oneOfValues(Site site) {
        Set<@Nullable Object> allowed = new HashSet<>(site.list());
        Keyword whole = (instance, evaluation) -> allowed.contains(instance)
                || evaluation.breach(site, "expected one of %,d values".formatted(allowed.size()));
        return allowed.stream().allMatch(ValueKeywords::isSingle) ? new ByKind(whole, Kinds.ALL, 0) : whole;
    }

    /** Only such a value is told from an object or list by the kind alone. */
    private static boolean isSingle(@Nullable Object value) {
        return !(value instanceof Map) && !(value instanceof List);
    }

    static Keyword bound(Site site) {
        BigDecimal limit = site.number();
        String keyword = site.keyword();
        int direction = keyword.endsWith("inimum") ? 1 : -1;
        int least = keyword.startsWith("exclusive") ? 1 : 0;
        String words =
                (least == 1 ? direction == 1 ? "more than " : "less than " : direction == 1 ? "at least " : "at most ")
                        + limit.toPlainString();
        return ByKind.of(
                Kinds.NUMBERS,
                (instance, evaluation) -> !(instance instanceof BigDecimal number)
                        || number.compareTo(limit) * direction >= least
                        || evaluation.breach(site, "expected " + words));
    }

    static Keyword multipleOf(Site site) {
        BigDecimal step = site.number();
        if (step.signum() <= 0) {
            throw site.wrong("more than 0");
        }
        return ByKind.of(
                Kinds.NUMBERS,
                (instance, evaluation) -> !(instance instanceof BigDecimal number)
                        || number.remainder(step).signum() == 0
                        || evaluation.breach(site, "expected a multiple of " + step.toPlainString()));
    }

    static Keyword length(Site site) {
        int limit = site.count();
        boolean least = site.keyword().equals("minLength");
        String words =
                (least ? "expected at least %,d characters" : "expected at most %,d characters").formatted(limit);
        return ByKind.of(Kinds.STRING, (instance, evaluation) -> {
            if (!(instance instanceof String text)) {
                return true;
            }
            int length = text.codePointCount(0, text.length());
            return (least ? length >= limit : length <= limit) || evaluation.breach(site, words);
        });
    }

    static Keyword pattern(Site site) {
        LinearPattern pattern = compile(site, site.text());
        String words = "expected text that matches " + site.text();
        return ByKind.of(
                Kinds.STRING,
                (instance, evaluation) ->
                        !(instance instanceof String text) || pattern.found(text) || evaluation.breach(site, words));
    }

    static LinearPattern compile(Site site, String pattern) {
        try {
            return LinearPattern.ofEcma(pattern);
        } catch (PatternSyntaxException unsupported) {
            throw site.wrong("a pattern without look-around and back references, which take unbounded time");
        }
    }

    /** Only told, unless the schema's vocabulary or the caller asks for more. */
    static @Nullable Keyword format(Site site) {
        boolean asserts = site.compiler().assertsFormats()
                || site.resource().vocabularies().contains("format-assertion");
        StringFormats.Format format = asserts ? StringFormats.of(site.text()) : null;
        if (format == null) {
            return null;
        }
        String words = "expected the format " + site.text();
        return ByKind.of(
                Kinds.STRING,
                (instance, evaluation) ->
                        !(instance instanceof String text) || format.accepts(text) || evaluation.breach(site, words));
    }
}
