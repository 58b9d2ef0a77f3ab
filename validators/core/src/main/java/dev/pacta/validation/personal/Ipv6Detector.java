/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.personal;

/** Internet addresses of version 6 that fill a whole value: eight groups of hexadecimal digits, or fewer and one double colon (RFC 4291). */
final class Ipv6Detector implements Detector {
    private static final int GROUPS = 8;
    private static final int LONGEST = 39;
    private static final int LONGEST_GROUP = 4;

    @Override
    public String name() {
        return "internet address (IPv6)";
    }

    @Override
    public String category() {
        return "user.device.ip_address";
    }

    /** The form is rare elsewhere; an estimate, not measured. */
    @Override
    public double chance() {
        return 1e-3;
    }

    @Override
    public boolean hasChecksum() {
        return false;
    }

    @Override
    public boolean mayBeIn(TextShape shape) {
        return shape.digits() >= 1 && shape.length() <= LONGEST;
    }

    @Override
    public Match find(String text) {
        if (text.length() > LONGEST || text.indexOf(':') < 0) {
            return Match.NONE;
        }
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text) == GROUPS ? Match.WHOLE : Match.NONE;
        }
        int before = gap == 0 ? 0 : groups(text.substring(0, gap));
        int after = gap + 2 == text.length() ? 0 : groups(text.substring(gap + 2));
        boolean fits = before >= 0 && after >= 0 && before + after >= 2 && before + after < GROUPS;
        return fits ? Match.WHOLE : Match.NONE;
    }

    /** How many groups, or -1 when one of them is none. */
    private static int groups(String text) {
        String[] groups = text.split(":", -1);
        for (String group : groups) {
            boolean fits = !group.isEmpty()
                    && group.length() <= LONGEST_GROUP
                    && group.chars().allMatch(sign -> sign < 128 && Character.digit(sign, 16) >= 0);
            if (!fits) {
                return -1;
            }
        }
        return groups.length;
    }
}
