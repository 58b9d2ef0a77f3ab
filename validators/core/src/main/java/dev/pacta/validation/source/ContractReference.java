/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.source;

import dev.pacta.contract.ContractId;
import dev.pacta.contract.VersionNumber;
import java.util.regex.Pattern;

/**
 * A contract of the registry and which of its versions: {@code orders@2.1.0} is that one, {@code orders@2.x} and {@code orders@2.1.x} the
 * newest that begins so, {@code orders} the newest of all.
 *
 * @param wanted a version, a beginning with {@code .x}, or empty
 */
public record ContractReference(ContractId contract, String wanted) {
    private static final Pattern BEGINNING = Pattern.compile("\\d+(\\.\\d+)?\\.x");

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException when the id or the version is none
     */
    public static ContractReference of(String text) {
        int at = text.lastIndexOf('@');
        return at > 0
                ? new ContractReference(new ContractId(text.substring(0, at)), text.substring(at + 1))
                : new ContractReference(new ContractId(text), "");
    }

    public ContractReference {
        if (!wanted.isEmpty() && !BEGINNING.matcher(wanted).matches()) {
            new VersionNumber(wanted);
        }
    }

    /** Whether only one version will do, which never changes. */
    public boolean isPinned() {
        return !wanted.isEmpty() && !isBeginning();
    }

    private boolean isBeginning() {
        return BEGINNING.matcher(wanted).matches();
    }

    /** Whether a version will do; versions that are only being prepared are taken only by their full number. */
    public boolean admits(VersionNumber version) {
        if (wanted.isEmpty() || !isBeginning()) {
            return wanted.isEmpty() || version.value().equals(wanted);
        }
        String beginning = wanted.substring(0, wanted.length() - 1);
        String plain = version.value().startsWith("v") ? version.value().substring(1) : version.value();
        return version.isSemantic() && plain.startsWith(beginning) && plain.indexOf('-') < 0;
    }

    @Override
    public String toString() {
        return wanted.isEmpty() ? contract.value() : contract.value() + "@" + wanted;
    }
}
