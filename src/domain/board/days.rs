//! The days of a board: in which week a day lies, when a card is due and how late it is, when it was begun and done.

use std::{collections::HashMap, sync::Arc};

use jiff::{ToSpan, civil::Date};

use super::{Board, Card, CardState, DAYS};

/// Why a card cannot have been started or done on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoDay {
    /// The card is not there, or in no state that has such a day.
    Missing,
    /// The day has not come yet.
    Ahead,
    /// It would have been done before it was started.
    Order,
}

impl Board {
    /// The days from the start to the end.
    pub fn days(&self) -> u16 {
        self.days.unwrap_or(DAYS).clamp(1, 1000)
    }

    /// Whole weeks before the close: 12 in 90 days.
    pub fn weeks(&self) -> u8 {
        u8::try_from((self.days() - 1) / 7).unwrap_or(u8::MAX - 1)
    }

    /// The week of the close: the days that are left after the whole weeks.
    pub fn close(&self) -> u8 {
        self.weeks().saturating_add(1)
    }

    /// The day of the board, 1 at the start; nought and below before it.
    pub fn day(&self, today: Date) -> Option<i32> {
        Some(self.start?.until(today).ok()?.get_days() + 1)
    }

    /// The week that a day lies in, from 1; the close for all that comes after.
    pub fn week_of(&self, day: Date) -> Option<u8> {
        let days = self.day(day)?;
        if days < 1 {
            return None;
        }
        let week = u8::try_from((days - 1) / 7 + 1).unwrap_or(u8::MAX);
        Some(week.min(self.close()))
    }

    /// The week in which new work can begin: that of the day, the next one where its working days are past, and the first
    /// before the start.
    pub fn week_ahead(&self, today: Date) -> u8 {
        let from = self.week_of(today).unwrap_or(1);
        let open =
            |week: &u8| self.days_of(*week).is_none_or(|(first, last)| self.calendar().last_working(first, last) >= today);
        (from..=self.close()).find(open).unwrap_or(from)
    }

    /// First and last day of a week.
    pub fn days_of(&self, week: u8) -> Option<(Date, Date)> {
        let start = self.start?;
        let week = week.clamp(1, self.close());
        let first = i32::from(week - 1) * 7;
        let last = if week == self.close() { i32::from(self.days()) - 1 } else { first + 6 };
        Some((start.checked_add(first.days()).ok()?, start.checked_add(last.max(first).days()).ok()?))
    }

    /// Whether a day lies after the last one of the board.
    pub fn is_over(&self, day: Date) -> bool {
        self.days_of(self.close()).is_some_and(|(_, last)| last < day)
    }

    /// The day on which a card is due: the one that was fixed, else the last working day of its last week.
    pub fn due(&self, card: &Card) -> Option<Date> {
        if card.due.is_some() {
            return card.due;
        }
        let (_, last) = self.days_of(card.weeks.1)?;
        let (first, _) = self.days_of(card.weeks.0)?;
        Some(self.calendar().last_working(first, last))
    }

    /// The day on which a card begins: when it was started, else the first day of its first week.
    pub fn begins(&self, card: &Card) -> Option<Date> {
        card.started.or_else(|| self.days_of(card.weeks.0).map(|(first, _)| first))
    }

    /// Days that a card is late on a day; nought where it is done or in time.
    pub fn late(&self, card: &Card, today: Date) -> u32 {
        if card.state == CardState::Done || card.archived {
            return 0;
        }
        days_late(self.due(card), today)
    }

    /// The cards on the board that are not done, in their order, each with the day on which it is due.
    pub fn to_come(&self) -> impl Iterator<Item = (&Arc<Card>, Option<Date>)> {
        // Most cards share their weeks with others, and so the day on which they are due.
        let mut known: HashMap<(u8, u8), Option<Date>> = HashMap::new();
        let open = self.open().filter(|card| card.state != CardState::Done);
        open.map(move |card| match card.due {
            Some(due) => (card, Some(due)),
            None => (card, *known.entry(card.weeks).or_insert_with(|| self.due(card))),
        })
    }

    /// The cards that are late on a day, each with its days.
    pub fn overdue(&self, today: Date) -> impl Iterator<Item = (&Arc<Card>, u32)> {
        self.to_come().map(move |(card, due)| (card, days_late(due, today))).filter(|(_, days)| *days > 0)
    }

    /// How many cards are late on a day.
    pub fn count_late(&self, today: Date) -> usize {
        self.overdue(today).count()
    }

    /// The cards before a card that are not done and are due after it: it can hardly be done in time.
    pub fn due_too_late<'a>(&'a self, card: &'a Card) -> impl Iterator<Item = &'a Arc<Card>> {
        let due = self.due(card).filter(|_| card.state != CardState::Done && !card.archived);
        self.waiting(card).filter(move |before| due.is_some_and(|due| self.due(before) > Some(due)))
    }

    /// Puts the day on which a card was started right, or takes it away. What is still to do has none.
    pub fn set_started(&mut self, id: &str, day: Option<Date>, today: Date) -> Result<(), NoDay> {
        let card = self.card_mut(id).filter(|card| card.state != CardState::Todo).ok_or(NoDay::Missing)?;
        if day.is_some_and(|day| day > today) {
            return Err(NoDay::Ahead);
        }
        if day.zip(card.done_on).is_some_and(|(started, done)| done < started) {
            return Err(NoDay::Order);
        }
        card.touched |= card.started != day;
        card.started = day;
        Ok(())
    }

    /// Puts the day on which a card was done right. It is a person's word then, and no longer the workspace that shows it.
    pub fn set_done_on(&mut self, id: &str, day: Date, today: Date) -> Result<(), NoDay> {
        let card = self.card_mut(id).filter(|card| card.state == CardState::Done).ok_or(NoDay::Missing)?;
        if day > today {
            return Err(NoDay::Ahead);
        }
        if card.done_on == Some(day) {
            return Ok(());
        }
        // Started and done on the same day is what a card has that went to Done in one go: nobody said when it began.
        let in_one_go = card.started.is_some() && card.started == card.done_on;
        if in_one_go && card.started > Some(day) {
            card.started = Some(day);
        }
        if card.started > Some(day) {
            return Err(NoDay::Order);
        }
        card.done_on = Some(day);
        card.shown = false;
        card.touched = true;
        Ok(())
    }
}

fn days_late(due: Option<Date>, today: Date) -> u32 {
    let days = due.and_then(|due| due.until(today).ok()).map_or(0, |span| span.get_days());
    u32::try_from(days).unwrap_or(0)
}
