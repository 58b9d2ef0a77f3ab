/** What happened, who did it and when: appended to and never changed. */
@NullMarked
package dev.pacta.service.evidence;

import org.jspecify.annotations.NullMarked;
