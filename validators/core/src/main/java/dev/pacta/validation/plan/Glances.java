/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.validation.bytes.ByteForm;
import dev.pacta.validation.bytes.TextTable;
import dev.pacta.validation.bytes.Words;
import dev.pacta.validation.pattern.LinearPattern;
import dev.pacta.validation.personal.Detector;
import dev.pacta.validation.personal.TextShape;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the glance for a field. A rule that no glance knows leaves the field without one. */
final class Glances {
    /** The last one that is written with four digits. */
    private static final int LAST_YEAR = 9_999;

    private int shortest;
    private int longest = Integer.MAX_VALUE;
    private final List<Constraint> others = new ArrayList<>();

    private Glances() {}

    /** @param checks all of the field, that of the type first */
    static Glance of(Property property, Check[] checks) {
        Glances glances = new Glances();
        for (int at = 1; at < checks.length; at++) {
            glances.take(checks[at].constraint());
        }
        return glances.of(property.logicalType(), property.options().format());
    }

    /** The detectors that can find anything in text that keeps the rules: a pattern may leave no room for an at sign or for digits enough. */
    static Detector[] possible(Check[] checks, Detector[] detectors) {
        for (Check check : checks) {
            if (check.constraint() instanceof Constraints.Matches matches
                    && matches.pattern().places() != null) {
                TextShape most = TextShape.most(matches.pattern().places());
                return Arrays.stream(detectors)
                        .filter(detector -> detector.mayBeIn(most))
                        .toArray(Detector[]::new);
            }
        }
        return detectors;
    }

    private void take(Constraint constraint) {
        if (constraint instanceof Constraints.Length length) {
            shortest = Math.max(shortest, length.least());
            longest = Math.min(longest, length.most());
        } else {
            others.add(constraint);
        }
    }

    private Glance of(LogicalType type, @Nullable String format) {
        return switch (type) {
            case STRING -> text();
            case INTEGER -> number(true);
            case NUMBER -> number(false);
            case BOOLEAN -> others.isEmpty() ? new OfTruth() : Glance.NEVER;
            case DATE -> others.isEmpty() && format == null ? new OfDate() : Glance.NEVER;
            case TIMESTAMP -> others.isEmpty() && format == null ? new OfTimestamp() : Glance.NEVER;
            case TIME, OBJECT, MAP, ARRAY, VECTOR, UNSPECIFIED -> Glance.NEVER;
        };
    }

    private Glance text() {
        if (others.isEmpty()) {
            return new OfText(shortest, longest);
        }
        Constraint only = others.get(0);
        if (others.size() > 1) {
            return Glance.NEVER;
        }
        if (only instanceof Constraints.Matches matches) {
            return pattern(matches.pattern());
        }
        boolean anyLength = shortest == 0 && longest == Integer.MAX_VALUE;
        if (only instanceof Constraints.OneOf oneOf && anyLength) {
            return new OfAllowed(new TextTable(oneOf.strings(), "\""));
        }
        return only == Formats.EMAIL_FORM ? new OfEmail(shortest, longest) : Glance.NEVER;
    }

    private Glance pattern(LinearPattern pattern) {
        List<BitSet> places = pattern.places();
        ByteForm form = places == null ? null : ByteForm.quoted(places);
        if (form == null || places == null) {
            return new OfPattern(shortest, longest, pattern);
        }
        return places.size() >= shortest && places.size() <= longest ? new OfForm(form) : Glance.NEVER;
    }

    private Glance number(boolean whole) {
        NumberRange range = new NumberRange();
        for (Constraint constraint : others) {
            boolean narrowed = constraint instanceof Constraints.Bounded bounded
                    ? range.narrow(bounded)
                    : constraint instanceof Constraints.Within within
                            && range.narrow(within.least())
                            && range.narrow(within.greatest());
            if (!narrowed) {
                return Glance.NEVER;
            }
        }
        return new OfNumber(range, whole);
    }

    /** Text of a number of characters. */
    private static final class OfText extends Glance {
        private final int shortest;
        private final int longest;

        OfText(int shortest, int longest) {
            this.shortest = shortest;
            this.longest = longest;
        }

        @Override
        public int after(byte[] json, int at) {
            int end = json[at] == '"' ? Words.plainEnd(json, at + 1) : UNSURE;
            int length = end - at - 1;
            return end >= 0 && length >= shortest && length <= longest ? end + 1 : UNSURE;
        }
    }

    private static final class OfForm extends Glance {
        private final ByteForm form;

        OfForm(ByteForm form) {
            this.form = form;
        }

        @Override
        public int after(byte[] json, int at) {
            return form.after(json, at);
        }
    }

    private static final class OfAllowed extends Glance {
        private final TextTable texts;

        OfAllowed(TextTable texts) {
            this.texts = texts;
        }

        @Override
        public int after(byte[] json, int at) {
            int number = json[at] == '"' ? texts.find(json, at + 1) : UNSURE;
            return number >= 0 ? at + 1 + texts.length(number) : UNSURE;
        }
    }

    private static final class OfPattern extends Glance {
        private final int shortest;
        private final int longest;
        private final LinearPattern pattern;

        OfPattern(int shortest, int longest, LinearPattern pattern) {
            this.shortest = shortest;
            this.longest = longest;
            this.pattern = pattern;
        }

        @Override
        public int after(byte[] json, int at) {
            int end = json[at] == '"' ? Words.plainEnd(json, at + 1) : UNSURE;
            int length = end - at - 1;
            boolean fits = end >= 0 && length >= shortest && length <= longest && pattern.found(json, at + 1, end);
            return fits ? end + 1 : UNSURE;
        }
    }

    private static final class OfEmail extends Glance {
        private final int shortest;
        private final int longest;

        OfEmail(int shortest, int longest) {
            this.shortest = shortest;
            this.longest = longest;
        }

        @Override
        public int after(byte[] json, int at) {
            int end = json[at] == '"' ? Words.plainEnd(json, at + 1) : UNSURE;
            int length = end - at - 1;
            boolean fits = end >= 0 && length >= shortest && length <= longest && EmailForm.is(json, at + 1, end);
            return fits ? end + 1 : UNSURE;
        }
    }

    private static final class OfDate extends Glance {
        private static final ByteForm FORM = IsoTimes.form("dddd-dd-dd");
        private static final long FIRST = LocalDate.of(1, 1, 1).toEpochDay();
        private static final long LAST = LocalDate.of(LAST_YEAR, 12, 31).toEpochDay();

        @Override
        public boolean keepsTime(Object time) {
            return time instanceof LocalDate day && day.getYear() > 0 && day.getYear() <= LAST_YEAR;
        }

        @Override
        public boolean keepsDay(long epochDay) {
            return epochDay >= FIRST && epochDay <= LAST;
        }

        @Override
        public int after(byte[] json, int at) {
            int end = FORM.after(json, at);
            return end >= 0 && IsoTimes.isDay(json, at + 1) ? end : UNSURE;
        }
    }

    private static final class OfTimestamp extends Glance {
        private static final ByteForm FORM = IsoTimes.form("dddd-dd-ddTdd:dd:ddZ");
        private static final int TIME = "\"2026-01-31T".length();
        private static final long FIRST = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
        private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

        @Override
        public boolean keepsTime(Object time) {
            return time instanceof Instant instant && keepsInstant(instant.getEpochSecond());
        }

        @Override
        public boolean keepsInstant(long epochSecond) {
            return epochSecond >= FIRST && epochSecond <= LAST;
        }

        @Override
        public int after(byte[] json, int at) {
            int end = FORM.after(json, at);
            if (end >= 0) {
                return IsoTimes.isDay(json, at + 1) && IsoTimes.isTimeOfDay(json, at + TIME) ? end : UNSURE;
            }
            end = json[at] == '"' ? Words.plainEnd(json, at + 1) : UNSURE;
            return end >= 0 && IsoTimes.timestamp(json, at + 1, end) == IsoTimes.Answer.YES ? end + 1 : UNSURE;
        }
    }

    private static final class OfTruth extends Glance {
        private static final TextTable WORDS = new TextTable(List.of("true", "false"), "");

        @Override
        public int after(byte[] json, int at) {
            int end = WORDS.after(0, json, at);
            return end >= 0 ? end : WORDS.after(1, json, at);
        }

        @Override
        public boolean keeps(Value value) {
            return value.kind() == Value.Kind.BOOLEAN;
        }
    }

    /** A number without an exponent, of at most seven digits before and after the point, or whole and of up to 18. */
    private static final class OfNumber extends Glance {
        private static final int MOST_DIGITS = 18;

        private final NumberRange range;
        private final boolean whole;

        OfNumber(NumberRange range, boolean whole) {
            this.range = range;
            this.whole = whole;
        }

        @Override
        public int after(byte[] json, int at) {
            boolean negative = json[at] == '-';
            int first = negative ? at + 1 : at;
            int digits = Words.digits(json, first);
            if (digits < 0) {
                return longer(json, first, negative);
            }
            // The first digit of several is no zero.
            if (digits == 0 || digits > 1 && json[first] == '0') {
                return UNSURE;
            }
            long sum = Words.number(json, first, digits);
            int next = first + digits;
            int scale = 0;
            if (json[next] == '.') {
                scale = Words.digits(json, next + 1);
                if (whole || scale <= 0) {
                    return UNSURE;
                }
                sum = sum * Value.powerOfTen(scale) + Words.number(json, next + 1, scale);
                next += 1 + scale;
            }
            return isEnd(json[next]) && range.holds(negative ? -sum : sum, scale) ? next : UNSURE;
        }

        @Override
        public boolean keeps(Value value) {
            return value.isCompact() && !(whole && value.scale() > 0) && range.holds(value.integer(), value.scale());
        }

        /** Whole, of up to 18 digits. */
        private int longer(byte[] json, int first, boolean negative) {
            int most = Math.min(json.length - 1, first + MOST_DIGITS);
            long sum = 0;
            int next = first;
            while (next < most && json[next] >= '0' && json[next] <= '9') {
                sum = sum * 10 + json[next++] - '0';
            }
            boolean number =
                    next > first && isEnd(json[next]) && json[next] != '.' && (next == first + 1 || json[first] != '0');
            return number && range.holds(negative ? -sum : sum, 0) ? next : UNSURE;
        }

        private static boolean isEnd(byte character) {
            return (character | 0x20) != 'e' && (character < '0' || character > '9');
        }
    }
}
