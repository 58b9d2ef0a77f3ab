/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.guard;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.policy.Mask;
import java.math.BigDecimal;
import java.util.Set;
import java.util.function.Supplier;

/** Makes the masking of a field, or says why that field cannot be masked so. */
final class Maskings {
    private static final String REDACTED = "***";
    private static final int LONGER_THAN_ITS_ENDS = 4;
    private static final Set<LogicalType> TEXTS = Set.of(LogicalType.STRING, LogicalType.UNSPECIFIED);

    private final MaskKeys keys;

    Maskings(MaskKeys keys) {
        this.keys = keys;
    }

    /** @throws ObligationException when the mask does not fit the field */
    Masking of(Mask mask, Property property, String path) {
        return switch (mask.kind()) {
            case NULL -> Masking.NOTHING;
            case REDACT -> value -> isText(property) && value instanceof CharSequence ? REDACTED : null;
            case GENERALISE -> generalised(mask, property, path);
            case TRUNCATE -> texts(mask, property, path, truncated(mask.parameter()));
            case PARTIAL -> texts(mask, property, path, Maskings::ends);
            case HASH -> new KeyedHash(keys, new CanonicalText(property));
            case TOKENISE -> loaded(mask, path, () -> new Token(keys, new CanonicalText(property)));
            case PRESERVE -> texts(mask, property, path, loaded(mask, path, () -> new PreservedForm(keys)));
        };
    }

    /** Whether what the mask leaves is a text, whatever the field holds otherwise. */
    static boolean givesText(Mask mask) {
        return mask.kind() == Mask.Kind.HASH || mask.kind() == Mask.Kind.TOKENISE;
    }

    private static boolean isText(Property property) {
        return TEXTS.contains(property.logicalType());
    }

    private static Masking texts(Mask mask, Property property, String path, Masking masking) {
        if (!isText(property)) {
            throw misfit(mask, property, path, "it is for texts; use hash, redact or null");
        }
        return masking;
    }

    private static Masking generalised(Mask mask, Property property, String path) {
        boolean unit = Mask.UNITS.contains(mask.parameter());
        boolean fits = switch (property.logicalType()) {
            case DATE -> unit && !mask.parameter().equals("hour");
            case TIMESTAMP -> unit;
            case TIME -> mask.parameter().equals("hour");
            case NUMBER, INTEGER -> !unit;
            case STRING, UNSPECIFIED, BOOLEAN, OBJECT, ARRAY, MAP, VECTOR -> false;
        };
        if (!fits) {
            throw misfit(mask, property, path, "units are for times, steps for numbers; use truncate, hash or null");
        }
        if (!unit) {
            return Generalised.number(new BigDecimal(mask.parameter()));
        }
        if (property.options().format() != null) {
            throw misfit(mask, property, path, "its times have a format of their own; use hash or null");
        }
        return Generalised.time(mask.parameter(), new CanonicalText(property));
    }

    /** A text that is no longer than what may be left would be left whole. */
    private static Masking truncated(String parameter) {
        int left = Integer.parseInt(parameter);
        return value -> {
            String text = value.toString();
            boolean longer = value instanceof CharSequence && text.codePointCount(0, text.length()) > left;
            return longer ? text.substring(0, text.offsetByCodePoints(0, left)) : null;
        };
    }

    private static Object ends(Object value) {
        String text = value.toString();
        if (!(value instanceof CharSequence) || text.codePointCount(0, text.length()) <= LONGER_THAN_ITS_ENDS) {
            return REDACTED;
        }
        return text.substring(0, text.offsetByCodePoints(0, 1))
                + REDACTED
                + text.substring(text.offsetByCodePoints(text.length(), -1));
    }

    private static Masking loaded(Mask mask, String path, Supplier<Masking> masking) {
        try {
            return masking.get();
        } catch (NoClassDefFoundError missing) {
            throw new ObligationException("the mask %s of %s needs Bouncy Castle; add org.bouncycastle:bcprov-jdk18on"
                    .formatted(mask.text(), path));
        }
    }

    private static ObligationException misfit(Mask mask, Property property, String path, String advice) {
        return new ObligationException("the mask %s does not fit %s, which is of the type %s: %s"
                .formatted(mask.text(), path, property.logicalType().text(), advice));
    }
}
