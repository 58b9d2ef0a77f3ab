/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.personal;

/**
 * Internet addresses of version 4 that fill a whole value: four numbers with points between them, none above 255, none with a zero before
 * it. Numbers of software versions have the same form; in a column where any mixture of the values passes too, this proves nothing.
 */
final class Ipv4Detector implements Detector {
    private static final int PARTS = 4;
    private static final int SHORTEST = 7;
    private static final int LONGEST = 15;
    private static final int GREATEST = 255;

    /** What some databases write behind the address of a single machine. */
    private static final String HOST = "/32";

    @Override
    public String name() {
        return "internet address (IPv4)";
    }

    @Override
    public String category() {
        return "user.device.ip_address";
    }

    /** Of four numbers below 1000, drawn at random. */
    @Override
    public double chance() {
        return 0.0043;
    }

    @Override
    public boolean dependsOnShape() {
        return true;
    }

    @Override
    public boolean mayBeIn(TextShape shape) {
        return shape.length() >= SHORTEST
                && shape.length() <= LONGEST + HOST.length()
                && shape.digits() >= shape.length() - 4;
    }

    @Override
    public Match find(String text) {
        String address = text.endsWith(HOST) ? text.substring(0, text.length() - HOST.length()) : text;
        String[] parts = address.length() > LONGEST ? new String[0] : address.split("\\.", -1);
        if (parts.length != PARTS) {
            return Match.NONE;
        }
        boolean fits = true;
        for (String part : parts) {
            if (part.isEmpty() || part.length() > 3 || !part.chars().allMatch(sign -> sign >= '0' && sign <= '9')) {
                return Match.NONE;
            }
            fits &= Integer.parseInt(part) <= GREATEST && (part.length() == 1 || part.charAt(0) != '0');
        }
        return fits ? Match.WHOLE : Match.FORM_ONLY;
    }
}
