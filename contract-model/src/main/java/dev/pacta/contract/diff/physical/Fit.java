/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff.physical;

import dev.pacta.contract.diff.physical.PhysicalType.Bits;
import dev.pacta.contract.diff.physical.PhysicalType.Bytes;
import dev.pacta.contract.diff.physical.PhysicalType.Labels;
import dev.pacta.contract.diff.physical.PhysicalType.ListOf;
import dev.pacta.contract.diff.physical.PhysicalType.MapOf;
import dev.pacta.contract.diff.physical.PhysicalType.Moment;
import dev.pacta.contract.diff.physical.PhysicalType.Struct;
import dev.pacta.contract.diff.physical.PhysicalType.Text;
import dev.pacta.contract.diff.physical.PhysicalType.TimeOfDay;
import dev.pacta.contract.diff.physical.PhysicalType.Unknown;
import dev.pacta.contract.diff.physical.PhysicalType.Whole;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the values of a later type compare with those of an earlier one. */
public enum Fit {
    /** The same type, perhaps under another name. */
    SAME,
    /** All old values are held, and more. */
    WIDER,
    /** Some old values are not held, and nothing new. */
    NARROWER,
    /** The same kind of values, some new ones held and some old ones not. */
    RESHAPED,
    /** The same values in another form, or a size that the vendor decides. */
    FORM,
    /** Another kind of values. */
    DIFFERENT,
    /** One of them is not known. */
    UNKNOWN;

    /** Compares two types. */
    public static Fit of(PhysicalType before, PhysicalType after) {
        if (same(before, after)) {
            return SAME;
        }
        if (before instanceof Unknown || after instanceof Unknown) {
            return UNKNOWN;
        }
        if (Numbers.areNumbers(before, after)) {
            return Numbers.fit(before, after);
        }
        if (before instanceof Text old && after instanceof Text now) {
            return text(old, now);
        }
        if (before instanceof Bytes old && after instanceof Bytes now) {
            return size(Long.compare(now.length(), old.length()));
        }
        if (before instanceof Bits old && after instanceof Bits now) {
            return old.varying() && now.varying() ? size(Long.compare(now.length(), old.length())) : DIFFERENT;
        }
        if (before instanceof Moment old && after instanceof Moment now) {
            return moment(old, now);
        }
        if (before instanceof TimeOfDay old && after instanceof TimeOfDay now) {
            return old.zoned() == now.zoned() ? fraction(old.fraction(), now.fraction()) : DIFFERENT;
        }
        return composed(before, after);
    }

    /** Equality, where the commonest types are compared without that of records: its first call takes a new process some milliseconds. */
    private static boolean same(PhysicalType before, PhysicalType after) {
        if (before instanceof Text old && after instanceof Text now) {
            return old.length() == now.length() && old.padded() == now.padded() && old.national() == now.national();
        }
        if (before instanceof Whole old && after instanceof Whole now) {
            return old.least().equals(now.least()) && old.greatest().equals(now.greatest());
        }
        if (before instanceof ListOf old && after instanceof ListOf now) {
            return same(old.element(), now.element());
        }
        return before.getClass() == after.getClass() && before.equals(after);
    }

    /** A value of the first type that the second does not hold, in words. */
    public static Optional<String> witness(PhysicalType holds, PhysicalType lacks) {
        if (Numbers.areNumbers(holds, lacks)) {
            return Numbers.witness(holds, lacks);
        }
        if (holds instanceof Text larger && lacks instanceof Text smaller && smaller.length() < larger.length()) {
            return Optional.of("a text of " + Grouped.of(smaller.length() + 1) + " characters");
        }
        if (holds instanceof Bytes larger && lacks instanceof Bytes smaller && smaller.length() < larger.length()) {
            return Optional.of(Grouped.of(smaller.length() + 1) + " bytes");
        }
        if (holds instanceof Labels more && lacks instanceof Labels fewer) {
            return more.values().stream()
                    .filter(value -> !fewer.values().contains(value))
                    .findFirst()
                    .map(value -> "'" + value + "'");
        }
        if (holds instanceof Moment finer && lacks instanceof Moment coarser) {
            return fractionWitness(finer.fraction(), coarser.fraction());
        }
        if (holds instanceof TimeOfDay finer && lacks instanceof TimeOfDay coarser) {
            return fractionWitness(finer.fraction(), coarser.fraction());
        }
        return Optional.empty();
    }

    private static Optional<String> fractionWitness(@Nullable Integer finer, @Nullable Integer coarser) {
        return finer == null || coarser == null || finer <= coarser
                ? Optional.empty()
                : Optional.of("12:00:00." + "0".repeat(coarser) + "1");
    }

    private static Fit text(Text before, Text after) {
        Fit length = size(Long.compare(after.length(), before.length()));
        Fit characters = size(Boolean.compare(after.national(), before.national()));
        Fit fit = and(length, characters);
        return fit == SAME ? FORM : fit;
    }

    private static Fit moment(Moment before, Moment after) {
        if (before.zone() == after.zone()) {
            return fraction(before.fraction(), after.fraction());
        }
        boolean vendor = before.zone() == PhysicalType.Zone.VENDOR || after.zone() == PhysicalType.Zone.VENDOR;
        boolean offset = before.zone() == PhysicalType.Zone.OFFSET || after.zone() == PhysicalType.Zone.OFFSET;
        return vendor && !offset ? FORM : DIFFERENT;
    }

    private static Fit fraction(@Nullable Integer before, @Nullable Integer after) {
        return before == null || after == null ? FORM : size(Integer.compare(after, before));
    }

    private static Fit composed(PhysicalType before, PhysicalType after) {
        if (before instanceof ListOf old && after instanceof ListOf now) {
            return of(old.element(), now.element());
        }
        if (before instanceof MapOf old && after instanceof MapOf now) {
            return and(of(old.key(), now.key()), of(old.value(), now.value()));
        }
        if (before instanceof Labels old && after instanceof Labels now) {
            boolean wider = now.values().containsAll(old.values());
            boolean narrower = old.values().containsAll(now.values());
            return wider && narrower ? FORM : wider ? WIDER : narrower ? NARROWER : RESHAPED;
        }
        if (before instanceof Struct old && after instanceof Struct now) {
            return struct(old, now);
        }
        return DIFFERENT;
    }

    /** A field that is gone is missed; a new one is more than there was. */
    private static Fit struct(Struct before, Struct after) {
        Fit fit = SAME;
        for (Map.Entry<String, PhysicalType> field : before.fields().entrySet()) {
            PhysicalType now = after.fields().get(field.getKey());
            fit = and(fit, now == null ? DIFFERENT : of(field.getValue(), now));
        }
        boolean grown = !before.fields().keySet().containsAll(after.fields().keySet());
        fit = grown ? and(fit, WIDER) : fit;
        return fit == SAME ? FORM : fit;
    }

    static Fit size(int order) {
        return order == 0 ? SAME : order > 0 ? WIDER : NARROWER;
    }

    /** Of two parts of one type. */
    static Fit and(Fit one, Fit other) {
        if (one == other || other == SAME) {
            return one;
        }
        if (one == SAME) {
            return other;
        }
        if (one == DIFFERENT || other == DIFFERENT) {
            return DIFFERENT;
        }
        return one == UNKNOWN || other == UNKNOWN ? UNKNOWN : RESHAPED;
    }
}
