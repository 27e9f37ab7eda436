// A live room as a component sees it.
import { useStore } from 'zustand'
import type { RoomClient, RoomState } from './room-state.ts'

export const useRoom = (client: RoomClient): RoomState => useStore(client.store)
