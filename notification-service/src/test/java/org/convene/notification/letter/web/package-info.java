@NullMarked
package org.convene.notification.letter.web;

import org.jspecify.annotations.NullMarked;
