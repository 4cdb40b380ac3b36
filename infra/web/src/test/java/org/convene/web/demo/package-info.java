@NullMarked
package org.convene.web.demo;

import org.jspecify.annotations.NullMarked;
