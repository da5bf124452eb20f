//! What is the least a full-screen program can take? The floor that start and key times are held against: one list,
//! one highlighted row, nothing else.

use crossterm::event::{self, Event, KeyCode};
use ratatui::widgets::{List, ListState};

fn main() -> std::io::Result<()> {
    let mut terminal = ratatui::try_init()?;
    let rows: Vec<String> = (1..=20).map(|row| format!("row {row}")).collect();
    let mut chosen = ListState::default().with_selected(Some(0));
    loop {
        terminal.draw(|frame| {
            let list = List::new(rows.clone()).highlight_symbol("> ");
            frame.render_stateful_widget(list, frame.area(), &mut chosen);
        })?;
        if let Event::Key(key) = event::read()? {
            match key.code {
                KeyCode::Down => chosen.select_next(),
                KeyCode::Up => chosen.select_previous(),
                KeyCode::Char('q') => break,
                _ => {}
            }
        }
    }
    ratatui::try_restore()
}
