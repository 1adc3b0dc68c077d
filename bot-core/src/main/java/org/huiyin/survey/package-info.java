/** Surveys and quizzes: what is asked, of whom, what came back. */
@NullMarked
package org.huiyin.survey;

import org.jspecify.annotations.NullMarked;
