// The last line of every view: which content this is, and what happens to one's answers (nothing).
import type { ReactElement } from 'react'
import { Link } from 'react-router'

export const Footer = (): ReactElement => (
  <footer className="foot">
    <span>Trapline</span>
    <span>Your answers stay in this browser. Nothing is sent.</span>
    <Link to="/teach">Teach</Link>
    <Link to="/progress">Progress</Link>
    <Link to="/settings">Settings and data</Link>
  </footer>
)
